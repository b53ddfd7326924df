import { buttonClass } from '../../../ui/button.tsx';
import './question-card.css';

/** Shown when the open card has been taken off the shelf, or when the address names none. */
export function MissingCard(props: { firstHref: string }) {
  return (
    <section class="desk desk--missing" aria-label="Open card">
      <h1 class="page-title">That card is not on the shelf</h1>
      <p>Somebody may have taken it off. What was said about it is kept.</p>
      <p>
        <a class={buttonClass({})} href={props.firstHref}>
          Open the first card
        </a>
      </p>
    </section>
  );
}
