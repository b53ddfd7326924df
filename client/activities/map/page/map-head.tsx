import { showMap } from '../../../../shared/activities/map/model/show-edits.ts';
import type { Origin, PlanDoc } from '../../../../shared/model/document.ts';
import { createMemo, Show } from 'solid-js';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import FileDown from 'lucide-solid/icons/file-down';
import FileUp from 'lucide-solid/icons/file-up';
import List from 'lucide-solid/icons/list';
import Presentation from 'lucide-solid/icons/presentation';
import Waypoints from 'lucide-solid/icons/waypoints';
import { isSchool } from '../../../../shared/activities/map/asks/kinds.ts';
import { counted } from '../../../lib/text/words.ts';
import { makeRunEdits } from '../../../sync/editing/run-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useFrame } from '../../../room/frame/index.ts';

/** The name of the page, what is on the map in numbers, and the choice between drawing and lists. */
export function MapHead(props: {
  /** `map` or `list`. */
  view: string;
  onBringIn: () => void;
  onTakeAlong: () => void;
}) {
  const table = useTable();
  const { href, home } = useFrame();
  const { session, writable, selection } = useMap();
  const run = makeRunEdits(table.session.editing.plan, table.session.me);
  const chosen = () => [...selection()].filter((id) => session.drawn().organisations.has(id));
  const show = (plan: PlanDoc, origin: Origin) =>
    showMap(plan, origin, { table: session.tableId, ids: chosen() });
  const onStage = () => {
    const { stage, map } = table.session.plan.run;
    return stage === 'map' && map?.table === session.tableId;
  };
  const counts = createMemo(() => {
    const { organisations, ties, networks } = session.drawn();
    const schools = [...organisations.values()].filter(({ kind }) => isSchool(kind)).length;
    const others = organisations.size - schools;
    return [
      counted(schools, 'school'),
      counted(others, 'other'),
      counted(ties.length, 'tie'),
      counted(networks.length, 'network'),
    ].join(', ');
  });
  return (
    <section class="maphead" aria-labelledby="map-h">
      <a class="maphead__back" href={home()}>
        <ArrowLeft />
        The cards
      </a>
      <h1 id="map-h">Our network map</h1>
      <p class="maphead__counts">{counts()}</p>
      <div class="maphead__files">
        <Show when={table.session.me.kind === 'facilitator'}>
          <Show
            when={onStage()}
            fallback={
              <Button kind="quiet" onClick={() => run.apply(show)}>
                <Presentation />
                {chosen().length > 0 ? 'Show the selected to the room' : 'Show to the room'}
              </Button>
            }
          >
            <Button kind="quiet" onClick={() => run.setStage(undefined)}>
              <Presentation />
              Take off the projector
            </Button>
          </Show>
        </Show>
        <Show when={writable()}>
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => props.onBringIn()}>
            <FileDown />
            Bring in
          </Button>
        </Show>
        <Button kind="quiet" aria-haspopup="dialog" onClick={() => props.onTakeAlong()}>
          <FileUp />
          Take along
        </Button>
      </div>
      <nav class="maphead__views" aria-label="How the map is shown">
        <a href={href('map', 'map')} aria-current={props.view === 'map' ? 'page' : undefined}>
          <Waypoints />
          Map
        </a>
        <a href={href('map', 'list')} aria-current={props.view === 'list' ? 'page' : undefined}>
          <List />
          List
        </a>
      </nav>
    </section>
  );
}
