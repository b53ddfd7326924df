import { createMemo, For, Show } from 'solid-js';
import type { Place } from '../../../../shared/activities/practice/stories.ts';
import { storyQuestion } from '../../../../shared/activities/practice/view.ts';
import { listOf } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';

/** The most dots a spine shows; the words name everybody. */
const DOTS = 4;

/**
 * The spine of one question. Two stories on it are a bar; it leads to the first that nobody here has read, and from one that
 * is open to the other. A question without a story is dashed and leads to where the table tells its own.
 */
export function StorySpine(props: {
  place: Place;
  /** The story that is open on this screen, when it is one of this place. */
  now: string | undefined;
  isRead: (story: string) => boolean;
  href: (story: string) => string;
  noneHref: string;
}) {
  const { session } = useTable();
  const stories = () => props.place.stories;
  const readers = createMemo(() => {
    const cards = new Set(stories().map(({ id }) => storyQuestion(id)));
    return session.presence.others().flatMap(({ card, name }) => (card && cards.has(card) ? [name] : []));
  });
  const next = () =>
    stories().find(({ id }) => id !== props.now && !props.isRead(id)) ??
    stories().find(({ id }) => id !== props.now) ??
    stories()[0];
  const words = () => {
    const each = stories().map(
      ({ id, authority }) => `${authority}, ${props.isRead(id) ? 'read' : 'not read yet'}`,
    );
    const here = readers().length > 0 ? [`${listOf(readers())} here`] : [];
    return ` ${[...each, ...here].join('; ')}`;
  };
  return (
    <Show
      when={next()}
      fallback={
        <a class="spine is-none" href={props.noneHref}>
          {props.place.code}
          <span class="vh">: no story yet, tell yours</span>
        </a>
      }
    >
      {(story) => (
        <a
          class="spine"
          classList={{
            'is-opened': stories().every(({ id }) => props.isRead(id)),
            'is-now': props.now !== undefined,
          }}
          href={props.href(story().id)}
          noScroll
          aria-current={props.now === undefined ? undefined : 'true'}
        >
          {props.place.code}
          <span class="vh">{words()}</span>
          <Show when={stories().length > 1}>
            <i class="spine__two" aria-hidden="true" />
          </Show>
          <span class="spine__readers" aria-hidden="true">
            <For each={readers().slice(0, DOTS)}>{() => <i />}</For>
          </span>
        </a>
      )}
    </Show>
  );
}
