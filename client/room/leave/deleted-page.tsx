import { onMount } from 'solid-js';
import { TaskPage } from '../../app/page.tsx';
import { clockTime, inWords } from '../../lib/text/words.ts';
import { buttonClass } from '../../ui/button.tsx';

/** `at` is ms since 1970, `stays` how many of its stories the library keeps. */
export type Deleted = { title: string; at: number; stays: number };

/** The last page of a workshop. */
export function DeletedPage(props: Deleted) {
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus());
  return (
    <TaskPage title="Deleted" workshop={props.title}>
      <div class="stack">
        <h1 class="page-title" tabindex="-1" ref={(element) => (heading = element)}>
          Deleted at {clockTime(props.at)}
        </h1>
        <p class="lead">
          {props.stays === 0
            ? 'Nothing of this workshop is left on this server.'
            : props.stays === 1
              ? 'Nothing of this workshop is left on this server but the story it published.'
              : `Nothing of this workshop is left on this server but the ${inWords(props.stays)} stories it published.`}
        </p>
        <p>
          What you saved on your own machine stays yours. Whoever had it open is told, and can remove the copy
          in their own browser.
        </p>
        <p>
          <a class={buttonClass({ kind: 'ink' })} href="/">
            Go to the front page
          </a>
        </p>
      </div>
    </TaskPage>
  );
}
