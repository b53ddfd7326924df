import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Show } from 'solid-js';
import { PageTitle } from '../../../app/page.tsx';
import { MapCanvas, type Tool } from '../canvas/index.ts';
import { MapExport } from '../export/index.ts';
import { MapImport } from '../import/index.ts';
import { MapList } from '../list/index.ts';
import { MapPanel } from '../panel/index.ts';
import { MessageStrip } from '../../../room/strips/index.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { makeMapScene, MapContext } from '../live/map-context.ts';
import { createMapSession } from '../live/map-session.ts';
import { createSavedSignals } from '../../../sync/document/live-document.ts';
import { authorOf } from '../../../sync/editing/table-edits.ts';
import { worstState } from '../../../sync/document/saved.ts';
import { TableContext, useTable } from '../../../sync/table-context.ts';
import { Closed } from '../../../room/entrance/closed.tsx';
import { EmptyMap } from './empty-map.tsx';
import { FrameTop, useFrame } from '../../../room/frame/index.ts';
import { MapHead } from './map-head.tsx';
import { MapTools } from './map-tools.tsx';
import { PrintMap } from './print-map.tsx';
import './map-view.css';

/**
 * The table's network map: drawn together, or as lists, with what it asks beside it.
 * @param props.value `map` or `list`
 */
export default function MapView(props: { value: string }) {
  const { undoWith, href } = useFrame();
  const table = useTable();
  const { session } = table;
  const map = createMapSession(session.me, session.tableId);
  const scene = makeMapScene(map, () => table.writable() && map.ready() && !map.outdated() && !map.closed());
  // On a low page the head is a phone's: the drawing needs every line.
  const phone = createMedia('(max-width: 560px), (max-height: 540px)');
  const [tool, setTool] = createSignal<Tool>('select');
  const [dialog, setDialog] = createSignal<'in' | 'out'>();
  const [rows, setRows] = createSignal<string>();
  const [offered, setOffered] = createSignal<string>();
  const bringRows = (text: string) => {
    setRows(text);
    setDialog('in');
  };
  const [search, setSearch] = useSearchParams<{ template?: string }>();
  const leaveDialog = () => {
    setDialog(undefined);
    setRows(undefined);
    setOffered(undefined);
  };
  // An address may offer a template, once: nothing of it is drawn before somebody says so in the window. The address comes
  // first, so that “Back” from the window leads to the page without it.
  createEffect(() => {
    const { template } = search;
    if (!template || !map.ready() || !scene.writable()) return;
    setSearch({ template: undefined }, { replace: true, scroll: false });
    setOffered(template);
  });
  createEffect(() => {
    if (offered() && !search.template) requestAnimationFrame(() => setDialog('in'));
  });
  undoWith(() => map.undo);
  session.presence.tell({ card: undefined, writing: undefined, writingAs: undefined });
  const saved = createSavedSignals(() => worstState([session.saved(), map.saved()]));
  // On this page the bar speaks of the map too, and its menu undoes what was drawn.
  const here = {
    ...table,
    session: {
      ...session,
      undo: map.undo,
      ...saved,
      outdated: () => session.outdated() || map.outdated(),
    },
  };
  const title = () => `Network map, ${session.tableTitle(session.tableId)}`;
  return (
    <Show
      when={!map.closed()}
      fallback={
        <Closed code={map.closed()?.code ?? 0} session={{ me: session.me, forget: () => session.forget() }} />
      }
    >
      <TableContext.Provider value={here}>
        <MapContext.Provider value={scene}>
          <PageTitle>{`${title()} · ${session.plan.workshop['title'] ?? session.me.workshop.title}`}</PageTitle>
          <div class="amap" classList={{ 'amap--list': props.value === 'list' }}>
            <FrameTop phone={phone()}>
              <MessageStrip />
            </FrameTop>
            <MapHead
              view={props.value}
              onBringIn={() => setDialog('in')}
              onTakeAlong={() => setDialog('out')}
            />
            <main class="amap__work" id="main">
              <Show when={map.ready()} fallback={<p role="status">Opening the map…</p>}>
                <Show when={props.value === 'map'} fallback={<MapList />}>
                  <PrintMap title={title()} />
                  <MapTools tool={tool()} onTool={setTool} />
                  <div class="amap__sheet">
                    <MapCanvas tool={tool()} onTool={setTool} onRows={bringRows} list={href('map', 'list')} />
                    <Show
                      when={tool() === 'select' && map.drawn().organisations.size === 0 && scene.writable()}
                    >
                      <EmptyMap onBringIn={() => setDialog('in')} onSchool={() => setTool('school')} />
                    </Show>
                  </div>
                </Show>
                <MapPanel author={authorOf(session.me)} />
              </Show>
            </main>
          </div>
          <MapImport open={dialog() === 'in'} rows={rows()} template={offered()} onClose={leaveDialog} />
          <MapExport open={dialog() === 'out'} onClose={leaveDialog} name={title()} />
        </MapContext.Provider>
      </TableContext.Provider>
    </Show>
  );
}
