import { createMemo, Show } from 'solid-js';
import { gentleWords } from '../../../../shared/activities/practice/gentle.ts';
import { storyQuestion } from '../../../../shared/activities/practice/view.ts';
import type { PracticeCard } from '../../../../shared/cards/index.ts';
import { Voices } from '../../../room/scribe/voices.tsx';
import { SavedMark } from '../../../room/frame/index.ts';
import { Talk } from '../../../room/talk/index.ts';
import { createHands, Hands } from '../../../room/travel/hands.tsx';
import { useTable } from '../../../sync/table-context.ts';
import { Words } from '../../../ui/text/words.tsx';
import { CouldUse } from './could-use.tsx';
import './travel.css';

/** What a table makes of a story: hands, what it could use of it, and its answers to the story's question. */
export function Travel(props: {
  story: PracticeCard;
  phone: boolean;
  exposeComposer: (focus: () => void) => void;
}) {
  const { session } = useTable();
  const hands = createHands(() => props.story.id);
  const says = createMemo(() => gentleWords(hands(), session.me.personId));
  let focusComposer = () => {};
  return (
    <section class="travel" aria-label="What we make of it">
      <div class="travel__hands">
        <Hands story={props.story.id} of={props.story.authority} />
        <Show
          when={says()}
          fallback={
            <Show when={hands().length === 0}>
              <p class="travel__say travel__say--first">Read it aloud, then put a hand up.</p>
            </Show>
          }
        >
          {(words) => (
            <p class="travel__say">
              <Words text={words()} cut={400} />
            </p>
          )}
        </Show>
      </div>
      <CouldUse story={props.story.id} />
      <Talk
        card={storyQuestion(props.story.id)}
        heading={props.story.discuss}
        adding="an answer"
        aside={props.phone ? <SavedMark /> : undefined}
        voices={<Voices onReady={() => focusComposer()} />}
        exposeComposer={(focus) => {
          focusComposer = focus;
          props.exposeComposer(focus);
        }}
      />
    </section>
  );
}
