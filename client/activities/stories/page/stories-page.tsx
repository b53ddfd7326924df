import { createEffect, createMemo, on, Show } from 'solid-js';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { createRoomStories } from '../../../room/stories/room-stories.ts';
import { useTable } from '../../../sync/table-context.ts';
import { OwnStory } from '../own/own-story.tsx';
import { ReadyButton } from '../own/ready-button.tsx';
import { Visit } from '../visit/visit.tsx';
import { createNews } from './news.ts';
import { clockPart } from './clock-part.ts';
import { isCode, OURS, createWhere } from './where.ts';
import './stories-page.css';

/** How often the list of all stories is asked for while the page is open. */
const AGAIN_MS = 4_000;

/**
 * The page of the stories: the table's own, or that of another table which it reads now.
 * @param props.value the id of a table, `ours`, the code of the card that the own story is to answer; anything else follows the
 * clock, and the id of a step gives the page its title
 */
export default function StoriesPage(props: { value: string }) {
  const { session } = useTable();
  const room = createRoomStories(session.me, AGAIN_MS);
  const where = createWhere(() => props.value);
  createNews(room);
  const visited = createMemo(() => (where.shown() === OURS ? undefined : where.shown()));
  const running = () => runningStep(session.plan);
  const title = () =>
    session.plan.agenda[props.value]?.title ??
    (running()?.kind === 'stories' ? running()!.title : 'How we did it here');
  createEffect(on(visited, () => session.presence.tell({ card: undefined })));
  const part = () => {
    const goes = where.carousel();
    return goes && clockPart(goes, session.plan.run.clock, where.now());
  };
  return (
    <RoomPage
      title={title()}
      class="stories"
      card={undefined}
      onAdd={undefined}
      part={part()}
      dock={visited() === undefined && where.carousel()?.phase.kind !== 'home' ? <ReadyButton /> : undefined}
    >
      {(phone) => (
        <Show
          when={visited()}
          keyed
          fallback={
            <OwnStory
              where={where}
              room={room}
              phone={phone()}
              answers={isCode(props.value) ? props.value : undefined}
            />
          }
        >
          {(table) => <Visit table={table} where={where} room={room} phone={phone()} />}
        </Show>
      )}
    </RoomPage>
  );
}
