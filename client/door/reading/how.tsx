import { ReadingPage } from './reading-page.tsx';
import { buttonClass } from '../../ui/button.tsx';
import './reading.css';

/** The page `/how`: how a workshop goes, for somebody deciding whether to hold one. */
export default function How() {
  return (
    <ReadingPage
      title="How it works"
      description="How a Strategic Exchange workshop goes, from opening the room to leaving with actions."
    >
      <p class="lead">
        People who share a school system sit at tables, in a hall or on a call. Each table has the same 21
        cards, and one page that all of them write on at once.
      </p>
      <ol class="how">
        <li>
          <h2 class="title">Somebody opens the room</h2>
          <p>They pick an agenda, name the tables and put a six-letter code on the screen.</p>
        </li>
        <li>
          <h2 class="title">Everybody takes a seat</h2>
          <p>Code, first name, table. No account, no email, nothing to install. A phone is enough.</p>
        </li>
        <li>
          <h2 class="title">Tables talk, and write as they talk</h2>
          <p>
            Open a card and read the question out. Add what people say, under the name of whoever said it.
            Turn the card over to see how another authority did it.
          </p>
        </li>
        <li>
          <h2 class="title">Nothing gets lost</h2>
          <p>
            What you type is kept on your device at once and on the server a moment later; the page says
            which. If the wireless drops, carry on. It joins up again when the link is back.
          </p>
        </li>
        <li>
          <h2 class="title">Everybody leaves with actions</h2>
          <p>Turn a response into an action with a name beside it. That is the point of the day.</p>
        </li>
      </ol>
      <p class="acts">
        <a class={buttonClass({ kind: 'ink' })} href="/start">
          Start a workshop
        </a>
        <a class={buttonClass({})} href="/sample">
          Try the sample
        </a>
      </p>
    </ReadingPage>
  );
}
