import { createEffect, createMemo, Match, Show, Switch } from 'solid-js';
import { askedId } from '../../../../shared/cards/asked.ts';
import { ideas } from '../../../../shared/cards/decks/ideas.ts';
import { SavedMark } from '../../../room/frame/index.ts';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { Talk } from '../../../room/talk/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Capacity } from './capacity.tsx';
import { Topic } from './topic.tsx';
import { Topics } from './topics.tsx';
import { CAPACITY, ideaNamed } from './open-idea.ts';
import './ideas-page.css';

/**
 * The page of the ideas: the topics, one of them with what the sources say of it, and its question.
 * @param props.value the id of a topic, of one thing said of it, or of a step; `capacity` for the statements rated alone
 */
export default function IdeasPage(props: { value: string }) {
  const { session } = useTable();
  const step = () => session.plan.agenda[props.value];
  /** The topics that the step lays on the table; all of them without such a step. */
  const dealt = createMemo(() => {
    const ids = step()?.deck === 'ideas' ? step()!.ids : [];
    return ids.length > 0 ? ideas.filter(({ id }) => ids.includes(id)) : ideas;
  });
  const open = createMemo(
    () => ideaNamed(props.value) ?? { topic: dealt()[0] ?? ideas[0]!, item: undefined },
  );
  const asks = () => open().item?.discuss?.[0] ?? open().topic.discuss?.[0];
  const card = () => askedId('ideas', (open().item?.discuss ? open().item : open().topic)!.id, 0);
  createEffect(() =>
    session.presence.tell({
      card: props.value === CAPACITY ? undefined : card(),
      writing: undefined,
      writingAs: undefined,
    }),
  );
  let focusComposer = () => {};
  return (
    <Switch>
      <Match when={props.value === CAPACITY}>
        <Capacity />
      </Match>
      <Match when={true}>
        <RoomPage title={open().topic.title} class="ideas" card={card()} onAdd={() => focusComposer()}>
          {(phone) => (
            <div class="ideas__work">
              <Topics topics={dealt()} at={open().topic.id} />
              <main class="ideas__main" id="main">
                <Topic topic={open().topic} at={open().item?.id} asked={card()} />
                <Show when={asks()}>
                  {(question) => (
                    <Show when={card()} keyed>
                      {(id) => (
                        <Talk
                          card={id}
                          heading={question()}
                          adding="an answer"
                          aside={phone() ? <SavedMark /> : undefined}
                          exposeComposer={(focus) => (focusComposer = focus)}
                        />
                      )}
                    </Show>
                  )}
                </Show>
              </main>
            </div>
          )}
        </RoomPage>
      </Match>
    </Switch>
  );
}
