import { createResource, createSignal, For, Match, Switch } from 'solid-js';
import type { Challenge, PracticeCard, QuestionCard } from '../../../../shared/cards/index.ts';
import { Hands } from '../../../room/travel/hands.tsx';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import { useFrame } from '../../../room/frame/context.ts';
import type { StoriesAtProps } from '../../../room/stories/at-card.tsx';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import { CardSpine } from '../../../room/shelf/spines/card-spine.tsx';

/** Fetches the stories, which are a deck of their own, when the first card is turned over. */
async function storiesOf(ids: readonly string[]): Promise<PracticeCard[]> {
  const { practice } = await import('../../../../shared/cards/decks/practice.ts');
  return practice.filter(({ id }) => ids.includes(id));
}

/** Fetched after the deck's own story, which is what people turned the card for. */
const StoriesAt = fetchedPart<StoriesAtProps>(() => import('../../../room/stories/at-card.tsx'));

export type CardBackProps = { question: QuestionCard; challenge: Challenge };

/** The back of a card: how one or several other authorities answered the question. */
export default function CardBack(props: CardBackProps) {
  const [stories, { refetch }] = createResource(() => props.question.practice, storiesOf);
  // Read through `state`, so that an error or a wait shows on this card and not in the page's boundaries.
  const told = () => (stories.state === 'ready' ? stories() : []);
  const { toldHref } = useFrame();
  // What tables here tell stands beside what the deck tells.
  const [here, setHere] = createSignal(0);
  const heading = () => {
    const { length } = props.question.practice;
    if (length === 0) return here() > 0 ? 'How it was done here' : 'No story on this card yet';
    return length > 1 ? 'How other authorities did it' : 'How another authority did it';
  };
  return (
    <>
      <div class="card__face" tabindex="0" role="group" aria-label={heading()}>
        <h1 class="kicker">{heading()}</h1>
        <Switch>
          <Match when={stories.state === 'errored'}>
            <Message
              title="We could not fetch this side of the card."
              acts={<Button onClick={() => void refetch()}>Try again</Button>}
            >
              The question and everything you wrote are still here.
            </Message>
          </Match>
          <Match when={props.question.practice.length === 0}>
            <p class="card__note">{props.question.note}</p>
            <a class="act" href={toldHref(props.question.code)}>
              Tell yours
            </a>
          </Match>
        </Switch>
        <For each={told()}>{(card) => <StoryView card={card} />}</For>
        <StoriesAt code={props.question.code} onFound={setHere} />
      </div>
      <CardSpine challenge={props.challenge} label={props.question.code} />
    </>
  );
}

function StoryView(props: { card: PracticeCard }) {
  return (
    <article class="story">
      <h2 class="card__title">
        <span>{props.card.authority}:</span> {props.card.takeaway}
      </h2>
      <p>{props.card.story}</p>
      <dl class="facts">
        <dt>To talk about</dt>
        <dd>{props.card.discuss}</dd>
      </dl>
      <Hands story={props.card.id} of={props.card.authority} compact />
      <SourceButton source={props.card.source} own={props.card.own} />
    </article>
  );
}
