import { buttonClass } from '../../ui/button.tsx';
import { TaskPage } from '../../app/page.tsx';

/** The page for an address that leads nowhere. */
export default function NotFound() {
  return (
    <TaskPage title="Nothing stands here">
      <div class="stack">
        <h1 class="page-title">Nothing stands here</h1>
        <p class="lead">
          The address may have lost a letter on its way to you. Nothing you wrote is affected.
        </p>
        <p>If somebody gave you a six-letter code, type it on the front page.</p>
        <p>
          <a class={buttonClass({ kind: 'ink' })} href="/">
            Go to the front page
          </a>
        </p>
      </div>
    </TaskPage>
  );
}
