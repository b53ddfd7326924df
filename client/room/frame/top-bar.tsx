import { type JSX, Show } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';
import { Mark } from '../../ui/mark.tsx';
import { Agenda, AgendaLine, AgendaTrack } from './agenda.tsx';
import { HandButton } from './hand-button.tsx';
import { SavedMark, SavedWords } from './saved-mark.tsx';
import './top-bar.css';

type Props = {
  phone: boolean;
  clock: JSX.Element;
  /** Shows who is here. */
  people: JSX.Element;
  menu: JSX.Element;
};

/** The top bar of a table: where we are, which step runs, whether everything is saved, who is here. */
export function TopBar(props: Props) {
  const { session, able } = useTable();
  const workshop = () => session.plan.workshop['title'] ?? session.me.workshop.title;
  return (
    <header class="topbar" classList={{ 'topbar--phone': props.phone }}>
      <a class="where" href="/">
        <Mark size={props.phone ? 32 : 36} />
        <span class="where__text">
          <b>{session.tableTitle(session.tableId)}</b>
          <Show when={props.phone} fallback={<span>{workshop()}</span>}>
            <Show when={session.trouble()} fallback={<AgendaLine />}>
              {/* On a phone the mark scrolls away with the page. Trouble must stay in view. */}
              <span class="where__trouble">
                <SavedWords />
              </span>
            </Show>
          </Show>
        </span>
      </a>
      <Show when={!props.phone}>
        <Agenda />
      </Show>
      {props.clock}
      <div class="topbar__tools">
        <Show when={!props.phone}>
          <SavedMark />
        </Show>
        {props.people}
        <Show when={!props.phone && able()}>
          <HandButton />
        </Show>
        {props.menu}
      </div>
      <Show when={props.phone}>
        <AgendaTrack />
      </Show>
    </header>
  );
}
