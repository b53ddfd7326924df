import { createEffect, createMemo, on, Show } from 'solid-js';
import { storyQuestion } from '../../../../shared/activities/practice/view.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { useTable } from '../../../sync/table-context.ts';
import { StoryShelf } from '../shelf/story-shelf.tsx';
import { StoryCard } from '../story/story-card.tsx';
import { Travel } from '../story/travel.tsx';
import { createOpenStory } from './open-story.ts';
import './practice-page.css';

/**
 * The page of the stories: the shelf, one story on a card's back, and what the table makes of it.
 * @param props.value the id of a story, or of a step that names some
 */
export default function PracticePage(props: { value: string }) {
  const { session, writable } = useTable();
  const { href } = useFrame();
  const open = createOpenStory(() => props.value);
  const question = createMemo(() => storyQuestion(open.story().id));
  const addressOf = (story: string) => href('practice', story);
  let focusComposer = () => {};
  createEffect(
    on(question, (card, before) => {
      session.presence.tell({ card });
      // Somebody walking the room only looks. A story counts as read when people of the table open it.
      if (writable() && session.me.tableId === session.tableId) session.edits.openCard(card);
      if (before === undefined) return;
      if (window.matchMedia('(max-width: 1099px)').matches) window.scrollTo(0, 0);
      // The link that led here may be gone together with the story before.
      queueMicrotask(() => {
        const heading = document.querySelector<HTMLElement>('main h1');
        if (document.activeElement === document.body && heading) focusOn(heading);
      });
    }),
  );
  return (
    <RoomPage
      title={`${open.story().authority}, how others did it`}
      class="practice"
      card={question()}
      onAdd={() => focusComposer()}
    >
      {(phone) => (
        <div class="practice__work">
          <StoryShelf open={open} href={addressOf} />
          <main class="practice__main" id="main">
            <Show when={open.story()} keyed>
              {(story) => (
                <>
                  <StoryCard story={story} before={open.before()} after={open.after()} href={addressOf} />
                  <Travel story={story} phone={phone()} exposeComposer={(focus) => (focusComposer = focus)} />
                </>
              )}
            </Show>
          </main>
        </div>
      )}
    </RoomPage>
  );
}
