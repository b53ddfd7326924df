import { For } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { buttonClass } from '../../ui/button.tsx';
import { ConsoleBar } from '../console/console-bar.tsx';
import { useConsole } from '../console/index.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { MakingsContext } from './making/context.ts';
import { createMakings } from './making/create-makings.ts';
import { LINES } from './lines.ts';
import { HowItEnds } from './ends/how-it-ends.tsx';
import './leave.css';

/** What the room made, as files, and how the workshop ends. */
export function LeavePage() {
  const { hall } = useConsole();
  const announce = useAnnounce();
  const makings = createMakings(hall.me.workshop.id, ({ state }) =>
    announce(state === 'made' ? 'A file is made and can be saved.' : 'A file could not be made.'),
  );
  return (
    <div class="consolepage leavepage">
      <ConsoleBar
        instead={
          <a class={buttonClass({})} href={addressOf.facilitate(hall.me.workshop.id)}>
            <ArrowLeft />
            Back to the room
          </a>
        }
      />
      <main class="leave" id="main">
        <section class="leave__main" aria-labelledby="leave-h">
          <div class="leave__head">
            <h1 class="page-title" id="leave-h">
              Take it with you
            </h1>
            <p>
              Everything the room made, in files anyone can open. What people kept to themselves is in none of
              them.
            </p>
          </div>
          <MakingsContext.Provider value={makings}>
            <ul class="takes">
              <For each={Object.values(LINES)}>{(Line) => <Dynamic component={Line} />}</For>
            </ul>
          </MakingsContext.Provider>
        </section>
        <aside class="leave__side" aria-label="How it ends">
          <HowItEnds />
        </aside>
      </main>
    </div>
  );
}
