import { createUniqueId, For, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { type Choice, STORIES, TAGS } from '../../../../shared/activities/practice/stories.ts';
import type { OpenStory } from '../page/open-story.ts';

const read = (value: string): Choice =>
  value === 'all' || value === 'step' ? { by: value } : { by: 'tag', tag: value.slice('tag:'.length) };

/** Chooses which stories stand on the shelf: those of the step, all, or those with one tag. */
export function ChooseStories(props: { open: OpenStory }) {
  const id = createUniqueId();
  const is = (value: string) => {
    const choice = props.open.choice();
    return value === (choice.by === 'tag' ? `tag:${choice.tag}` : choice.by);
  };
  return (
    <>
      <label class="vh" for={id}>
        Which stories
      </label>
      <span class="select storyshelf__choose">
        <select
          class="input"
          id={id}
          onChange={(event) => props.open.choose(read(event.currentTarget.value))}
        >
          <Show when={props.open.ofStep().length > 0}>
            <option value="step" selected={is('step')}>
              {`For this step (${props.open.ofStep().length})`}
            </option>
          </Show>
          <option value="all" selected={is('all')}>
            {`All stories (${STORIES.length})`}
          </option>
          <optgroup label="About">
            <For each={TAGS}>
              {({ tag, words, count }) => (
                <option value={`tag:${tag}`} selected={is(`tag:${tag}`)}>
                  {`${words} (${count})`}
                </option>
              )}
            </For>
          </optgroup>
        </select>
        <ChevronDown />
      </span>
    </>
  );
}
