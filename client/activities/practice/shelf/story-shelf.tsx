import { createMemo, For, Show } from 'solid-js';
import { placeOf, type Place, SHELVES } from '../../../../shared/activities/practice/stories.ts';
import { storyQuestion } from '../../../../shared/activities/practice/view.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import { walkSpines } from '../../../room/shelf/spines/arrow-keys.ts';
import { createScrollToOpen } from '../../../room/shelf/spines/scroll-to-open.ts';
import { useTable } from '../../../sync/table-context.ts';
import type { OpenStory } from '../page/open-story.ts';
import { ChooseStories } from './choose-stories.tsx';
import { StorySpine } from './story-spine.tsx';
import '../../../room/shelf/spines/bookcase.css';
import './story-shelf.css';

/** The stories by the question they answer: a spine for each question, filled once its stories are read. */
export function StoryShelf(props: { open: OpenStory; href: (story: string) => string }) {
  const { session } = useTable();
  const { toldHref } = useFrame();
  let nav!: HTMLElement;
  let row!: HTMLDivElement;
  const low = createMedia('(max-width: 1099px), (max-height: 639px)');
  createScrollToOpen(
    () => (low() ? row : nav),
    () => props.open.story().id,
  );
  const isRead = (story: string) => {
    const card = storyQuestion(story);
    return session.table.opened[card] === true || session.lists.standing(card).length > 0;
  };
  const read = () => props.open.shown().filter(({ id }) => isRead(id)).length;
  /** The shelves with what is chosen on them. A question without a story stands on the whole shelf alone. */
  const shelves = createMemo(() => {
    const shown = new Set(props.open.shown());
    const all = props.open.choice().by === 'all';
    return SHELVES.map(({ challenge, places }) => ({
      challenge,
      places: places
        .map((place) => ({ ...place, stories: place.stories.filter((story) => shown.has(story)) }))
        .filter(({ stories }) => stories.length > 0 || all),
    })).filter(({ places }) => places.length > 0);
  });
  const isNow = (place: Place) => place.code === placeOf(props.open.story()).code;
  return (
    <nav
      class="bookcase storyshelf"
      aria-label="Stories, by the question they answer"
      ref={nav}
      onKeyDown={(event) => walkSpines(nav, event)}
    >
      <div class="storyshelf__head">
        <h2>The stories</h2>
        <p>{`${read()} of ${props.open.shown().length} read`}</p>
        <ChooseStories open={props.open} />
      </div>
      <div class="storyshelf__shelves" ref={row}>
        <For each={shelves()}>
          {({ challenge, places }) => (
            <section
              class="shelf"
              classList={{ 'is-now': places.some(isNow) }}
              data-c={challenge.letter}
              aria-labelledby={`stories-${challenge.letter}`}
            >
              <h3 id={`stories-${challenge.letter}`}>
                <ChallengeIcon letter={challenge.letter} />
                {challenge.title}
              </h3>
              <ol class="spines">
                <For each={places}>
                  {(place) => (
                    <li>
                      <StorySpine
                        place={place}
                        now={isNow(place) ? props.open.story().id : undefined}
                        isRead={isRead}
                        href={props.href}
                        noneHref={toldHref(place.code)}
                      />
                    </li>
                  )}
                </For>
              </ol>
            </section>
          )}
        </For>
      </div>
      <p class="bookcase__key" aria-hidden="true">
        <span>
          <i class="key key--full" />
          read
        </span>
        <span>
          <i class="key" />
          not yet
        </span>
        <Show when={props.open.choice().by === 'all'}>
          <span>
            <i class="key key--none" />
            none: tell yours
          </span>
        </Show>
      </p>
    </nav>
  );
}
