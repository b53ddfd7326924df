import { Show } from 'solid-js';
import { createAnnouncing } from './announcing.ts';
import { ConsoleBar } from './console-bar.tsx';
import { useConsole } from './context.ts';
import { MessageBox } from './messages/message-box.tsx';
import { Projector } from './projector/projector.tsx';
import { Invite } from './everyone/invite.tsx';
import { RoomControls } from './everyone/room-controls.tsx';
import { SpotlightNotice } from './everyone/spotlight-notice.tsx';
import { Runner } from './runner/runner.tsx';
import { createBoard } from './tables/board.ts';
import { TableBoard } from './tables/table-board.tsx';
import { isEnded } from '../../../shared/model/plan/ending.ts';
import { HallEnding } from '../ending/hall-ending.tsx';
import { ClosedRunner } from './runner/closed-runner.tsx';
import { Message } from '../../ui/message.tsx';
import './console.css';

/**
 * The console: everything a facilitator needs in front of a room, which is the clock, the tables, and what the hall
 * sees.
 */
export function Console() {
  const tools = useConsole();
  const rows = createBoard(tools);
  createAnnouncing(tools, rows);
  return (
    <div class="consolepage">
      <ConsoleBar />
      <div class="consolepage__strips">
        <Show when={isEnded(tools.hall.plan)} fallback={<SpotlightNotice />}>
          <HallEnding plan={tools.hall.plan} workshop={tools.hall.me.workshop.id} />
        </Show>
        <Show when={tools.hall.trouble()}>
          <Message kind="notice" title="The room does not hear this page just now.">
            It goes on without it, and so does the clock. What you press here reaches everybody as soon as the
            link is back.
          </Message>
        </Show>
        <Show when={tools.hall.outdated()}>
          <Message kind="notice" title="This page is older than the workshop.">
            Please load it again before you change anything: nothing is lost.
          </Message>
        </Show>
      </div>
      <main class="console" id="main">
        <Show when={!isEnded(tools.hall.plan)} fallback={<ClosedRunner />}>
          <Runner />
        </Show>
        <div class="console__middle">
          <TableBoard rows={rows()} />
          <Show when={!isEnded(tools.hall.plan)}>
            <MessageBox />
          </Show>
        </div>
        <aside class="console__side" aria-label="The hall">
          <Show when={!isEnded(tools.hall.plan)}>
            <Projector />
            <RoomControls />
          </Show>
          <Invite />
        </aside>
      </main>
    </div>
  );
}
