import { useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, Match, on, Show, Switch } from 'solid-js';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { PageTitle } from '../../../app/page.tsx';
import { focusOn } from '../../../lib/page/focus.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { FrameTop } from '../../../room/frame/index.ts';
import { shelfOf } from '../../../room/shelf/shelf-cards.ts';
import { RoomStrips } from '../../../room/strips/index.ts';
import { createSavedSignals } from '../../../sync/document/live-document.ts';
import { worstState } from '../../../sync/document/saved.ts';
import { TableContext, useTable } from '../../../sync/table-context.ts';
import { Grid } from '../grid/grid.tsx';
import { GridList } from '../list/grid-list.tsx';
import { GridPhone } from '../phone/grid-phone.tsx';
import { Side } from '../side/side.tsx';
import { AskFirst } from './ask-first.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import { Chooser } from './chooser.tsx';
import { createGridTools, GridContext } from './context.ts';
import { GridHead } from './grid-head.tsx';
import './grid-page.css';

/**
 * Who does what: the grid of a table.
 * @param props.value `list`, or anything else for the grid; the id of a step shows the roles it names
 */
export default function GridPage(props: { value: string }) {
  const table = useTable();
  const { session } = table;
  // A phone on its side, or a laptop at 200 %, has room for two rows of the grid: one activity a screen says more.
  const phone = createMedia('(max-width: 560px), (max-width: 900px) and (max-height: 480px)');
  const [search] = useSearchParams<{ table?: string }>();
  const navigate = useNavigate();
  const [choosing, setChoosing] = createSignal(false);
  const step = createMemo(() => {
    const running = runningStep(session.plan);
    return session.plan.agenda[props.value] ?? (running?.kind === 'brokerage' ? running : undefined);
  });
  const tools = createGridTools(() => (step()?.kind === 'brokerage' ? step()!.ids : []));
  session.presence.tell({ card: undefined, writing: undefined, writingAs: undefined });
  // The bar speaks of the map too: a name that is typed here goes there.
  const here = {
    ...table,
    session: {
      ...session,
      ...createSavedSignals(() => worstState([session.saved(), tools.map.saved()])),
    },
  };
  const laidOut = createMemo(() => tools.ids().length > 0);
  createEffect(
    on(
      laidOut,
      () =>
        queueMicrotask(() => {
          // Whoever laid it out, the form or the grid that had the focus is gone.
          const heading = document.querySelector<HTMLElement>('main h1');
          if (document.activeElement === document.body && heading) focusOn(heading);
        }),
      { defer: true },
    ),
  );
  const cards = createMemo(() => shelfOf(session));
  const label = (id: string) => cards().find((card) => card.id === id)?.label;
  const goTo = (id: string) => {
    const card = cards().find((one) => one.id === id);
    if (!card) return;
    navigate(
      addressOf.table(session.me.workshop.id, {
        ...(search.table && { table: search.table }),
        card: card.code,
      }),
    );
  };
  const title = () => `Who does what, ${session.tableTitle(session.tableId)}`;
  return (
    <TableContext.Provider value={here}>
      <GridContext.Provider value={tools}>
        <PageTitle>{`${title()} · ${session.plan.workshop['title'] ?? session.me.workshop.title}`}</PageTitle>
        <div class="whodoes">
          <FrameTop phone={phone()} labelOf={label}>
            <RoomStrips card={undefined} labelOf={label} go={goTo} />
          </FrameTop>
          <main class="whodoes__main" id="main">
            <GridHead value={props.value} phone={phone()} onChoose={() => setChoosing(true)} />
            <Show when={laidOut()} fallback={<Chooser first />}>
              <div class="whodoes__work">
                <Switch fallback={<Grid onChoose={() => setChoosing(true)} />}>
                  <Match when={phone()}>
                    <GridPhone />
                  </Match>
                  <Match when={props.value === 'list'}>
                    <GridList />
                  </Match>
                </Switch>
                <Side />
              </div>
            </Show>
          </main>
        </div>
        <ChooseDialog open={choosing()} onClose={() => setChoosing(false)} />
        <AskFirst />
      </GridContext.Provider>
    </TableContext.Provider>
  );
}
