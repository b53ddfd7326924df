import { createMemo, createSignal, Show } from 'solid-js';
import { WayBack } from '../../../room/page/way-back.tsx';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { SavedMark } from '../../../room/frame/index.ts';
import { useFrame } from '../../../room/frame/context.ts';
import { useTable } from '../../../sync/table-context.ts';
import { counted } from '../../../lib/text/words.ts';
import { RoomList } from './room-list.tsx';
import { TableList } from './table-list.tsx';
// The rows first: the page's sizes change them.
import './deeds.css';
import './actions-page.css';

/** What the address says for the list of the whole room. */
const ROOM = 'room';

/**
 * The page of the actions: the table's own list, which everybody there writes in, or that of the whole room, to read.
 * @param props.value `room`, or anything else for the table's; the id of a step gives the page its title
 */
export default function ActionsPage(props: { value: string }) {
  const { session } = useTable();
  const { href } = useFrame();
  const [adding, setAdding] = createSignal(false);
  const step = () => {
    const running = runningStep(session.plan);
    return session.plan.agenda[props.value] ?? (running?.kind === 'actions' ? running : undefined);
  };
  const title = () => step()?.title ?? 'What we will do';
  /** A form that is open already gets the focus; one that opens takes it. */
  const add = () => {
    setAdding(true);
    document.querySelector<HTMLElement>('.doing__add textarea')?.focus();
  };
  const isRoom = () => props.value === ROOM;
  const isOurs = () => session.me.kind === 'participant' && session.me.tableId === session.tableId;
  const count = createMemo(
    () => Object.values(session.table.actions).filter(({ removedBy }) => !removedBy).length,
  );
  return (
    <RoomPage
      title={title()}
      class="doing"
      card={undefined}
      adding="an action"
      onAdd={isRoom() ? undefined : add}
    >
      {(phone) => (
        <main class="doing__page" id="main">
          <header class="doing__head">
            <WayBack />
            <h1>{title()}</h1>
            <p class="doing__count">
              {counted(count(), 'action')} at {isOurs() ? 'your table' : session.tableTitle(session.tableId)}
            </p>
            <Show when={phone()}>
              <SavedMark />
            </Show>
            <nav class="doing__views" aria-label="Lists">
              <a href={href('actions', 'all')} aria-current={isRoom() ? undefined : 'page'}>
                {isOurs() ? 'Our table' : 'This table'}
              </a>
              <a href={href('actions', ROOM)} aria-current={isRoom() ? 'page' : undefined}>
                The whole room
              </a>
            </nav>
          </header>
          <Show when={isRoom()} fallback={<TableList adding={adding()} setAdding={setAdding} />}>
            <RoomList />
          </Show>
        </main>
      )}
    </RoomPage>
  );
}
