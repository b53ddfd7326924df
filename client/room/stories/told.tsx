import { For, Show } from 'solid-js';
import type { Story } from '../../../shared/activities/stories/view.ts';
import { listOf } from '../../lib/text/words.ts';
import { Words } from '../../ui/text/words.tsx';
import './told.css';

/** More names than these are counted. */
const NAMED = 4;

/** Says who wrote a story: `Ruth, Owen, Hana and 2 others`. */
export function writersWords(writers: readonly string[]): string {
  const more = writers.length - NAMED;
  return listOf(more > 1 ? [...writers.slice(0, NAMED), `${more} others`] : writers);
}

/**
 * A story as it is read: its table, its title, its parts, and who wrote it.
 * @param props.table the title of its table: “table 2, Wren”
 * @param props.heading the level of its heading
 * @param props.wide true where the names of the parts stand beside them
 */
export function Told(props: { story: Story; table: string; heading: 1 | 2; wide?: boolean }) {
  const title = () => (
    <Show when={props.story.title} fallback="A story without a name yet">
      <Words text={props.story.title} cut={200} />
    </Show>
  );
  return (
    <div class="retold" classList={{ 'retold--wide': !!props.wide }}>
      <p class="kicker">
        How {props.table}
        {props.table.includes(',') ? ',' : ''} did it
      </p>
      <Show when={props.heading === 1} fallback={<h2 class="retold__title">{title()}</h2>}>
        <h1 class="retold__title">{title()}</h1>
      </Show>
      <dl class="retold__parts">
        <For each={props.story.parts}>
          {({ name, text }) => (
            <div>
              <dt>{name}</dt>
              <dd>
                <Words text={text} of={name} />
              </dd>
            </div>
          )}
        </For>
      </dl>
      <Show when={props.story.writers.length > 0}>
        <p class="retold__writers">Written by {writersWords(props.story.writers)}</p>
      </Show>
    </div>
  );
}
