import { createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { PartsOf } from '../../activities/parts.ts';
import { createFetched } from '../../lib/fetched.ts';
import { createFocusOnHeading } from '../../lib/page/focus.ts';
import { createPasting } from '../../lib/page/paste.ts';
import { useTable } from '../../sync/table-context.ts';
import { type Frame, FrameContext } from '../frame/context.ts';
import type { Speaking } from '../scribe/index.ts';
import { FetchedPage } from './fetched-page.tsx';
import { Opening } from './opening.tsx';
import { createOpenPage, createTableAddress, PAGES } from './page-address.ts';
import { createUndoKeys } from './undo-keys.ts';

type Props = {
  parts: PartsOf<'table'>;
  speaking: Speaking;
  /** Called with further work to do when this device forgets the workshop. */
  whenForgotten: (forget: () => Promise<void>) => void;
};

/** The frame of a table with its open page, inside everything the activities put round the table. */
export function Pages(props: Props) {
  const { session } = useTable();
  // eslint-disable-next-line solid/reactivity -- the parts stay the same for as long as the table stands
  const { parts, speaking, whenForgotten } = props;
  type Choose = Parameters<Frame['undoWith']>[0];
  const ofTheTable: Choose = () => session.undo;
  const [undo, setUndo] = createSignal(ofTheTable);
  createUndoKeys(() => undo()());
  createPasting();
  const frame: Frame = {
    ...createTableAddress(session.me.workshop.id),
    undoWith: (choose) => {
      setUndo(() => choose);
      onCleanup(() => setUndo(() => ofTheTable));
    },
    whenForgotten,
    speaking,
    parts,
  };
  const arounds = [...parts.values()].flatMap(({ Around }) => Around ?? []);
  const within = (place: number): JSX.Element => {
    const Around = arounds[place];
    return Around ? <Around>{within(place + 1)}</Around> : <OpenPage parts={parts} />;
  };
  return <FrameContext.Provider value={frame}>{within(0)}</FrameContext.Provider>;
}

/** Shows the page that the address names, fetched when it is first wanted. */
function OpenPage(props: { parts: PartsOf<'table'> }) {
  const { session } = useTable();
  // eslint-disable-next-line solid/reactivity -- as above
  const open = createOpenPage(session, props.parts);
  const begun = () => session.plan.run.step !== undefined;
  const fetched = new Map(
    PAGES.map(({ kind, page }) => [
      kind,
      createFetched(
        () => session.ready() && (open().kind === kind || (page.early === true && begun())),
        page.load,
      ),
    ]),
  );
  const stays = createMemo(() => (open().page.apart ? `${open().kind}/${open().value}` : open().kind));
  createFocusOnHeading(stays);
  return (
    <Show when={session.ready() && stays()} keyed fallback={<Opening />}>
      {(_) => {
        const { kind, page } = open();
        const titled = () => session.plan.agenda[open().value]?.title ?? page.title;
        return (
          <FetchedPage
            page={fetched.get(kind)!}
            title={titled()}
            opening={page.opening}
            trouble={page.trouble}
          >
            {(component) => <Dynamic component={component} value={open().value} />}
          </FetchedPage>
        );
      }}
    </Show>
  );
}
