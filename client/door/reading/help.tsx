import { ReadingPage } from './reading-page.tsx';
import './reading.css';

/** The page `/help`: short answers for somebody standing in a hall with a phone in their hand. */
export default function Help() {
  return (
    <ReadingPage
      title="Help"
      description="Short answers: no code, a dead phone, a lost personal code, working offline."
    >
      <dl class="help">
        <div>
          <dt>I have no code</dt>
          <dd>
            It is on the screen in your room, or in your invitation. The person who runs the workshop has it
            too.
          </dd>
        </div>
        <div>
          <dt>My code opens nothing</dt>
          <dd>
            It has six letters and numbers. Signs that look alike are never used: no 0, 1, 2, 5 or 8, and no
            B, I, L, O, S, V or Z. Capitals and spaces do not matter. If it is right and still opens nothing,
            the workshop may have been deleted.
          </dd>
        </div>
        <div>
          <dt>My phone died, or I closed the page</dt>
          <dd>
            On the same device, open this site again: it offers the way back. On another device, type the
            room’s code, choose “I have been here before” and type your personal code.
          </dd>
        </div>
        <div>
          <dt>I lost my personal code</dt>
          <dd>
            Nobody can look it up, because nobody else ever had it. On the device you joined with, the menu
            shows it again. Otherwise take a seat again under your name: everything the table wrote is still
            on the table, but what you wrote for yourself alone cannot be opened any more.
          </dd>
        </div>
        <div>
          <dt>It says “Offline”</dt>
          <dd>Keep typing. Your words are kept on this device and join the table’s when the link is back.</dd>
        </div>
        <div>
          <dt>I run the workshop and lost my link</dt>
          <dd>
            In the browser you started it in, the front page offers the way back. Otherwise the link is the
            only key, and a new workshop has to be opened.
          </dd>
        </div>
        <div>
          <dt>Who can read what I write?</dt>
          <dd>
            Everybody in the workshop can read what stands on a table. Nobody outside it can. What you write
            in a pause for thought only you can read, until you choose to share it: not the person who runs
            the workshop, and not whoever runs the server. Nothing on these pages is sent to any other
            company.
          </dd>
        </div>
      </dl>
    </ReadingPage>
  );
}
