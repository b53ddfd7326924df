import { Show } from 'solid-js';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import { placeOf } from '../../../../shared/activities/practice/stories.ts';
import type { PracticeCard } from '../../../../shared/cards/index.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { CardSpine } from '../../../room/shelf/spines/card-spine.tsx';
import { buttonClass } from '../../../ui/button.tsx';
import './story-card.css';

type Props = {
  story: PracticeCard;
  before: PracticeCard | undefined;
  after: PracticeCard | undefined;
  href: (story: string) => string;
};

/** One story on the back of its question's card. */
export function StoryCard(props: Props) {
  const { cardHref } = useFrame();
  const place = () => placeOf(props.story);
  return (
    <section class="storydesk" aria-label="The open story" data-c={place().challenge.letter}>
      <div class="storydesk__bar">
        <p class="storydesk__crumb">
          <ChallengeIcon letter={place().challenge.letter} />
          <b>{place().challenge.title}</b>
        </p>
        <p class="storydesk__neighbours">
          <Show when={props.before}>
            {(story) => (
              <a class="act" data-repeats href={props.href(story().id)} noScroll>
                <ChevronLeft />
                <span class="vh">Story before: </span>
                {nameOf(story())}
              </a>
            )}
          </Show>
          <Show when={props.after}>
            {(story) => (
              <a class="act" data-repeats href={props.href(story().id)} noScroll>
                <span class="vh">Next story: </span>
                {nameOf(story())}
                <ChevronRight />
              </a>
            )}
          </Show>
        </p>
        <a class={buttonClass({})} href={cardHref(place().code)}>
          <RotateCcw />
          <span>
            Turn back<span class="vh"> to the question {place().code}</span>
          </span>
        </a>
      </div>
      <article class="storycard">
        <div
          class="storycard__face"
          tabindex="0"
          role="group"
          aria-label={`The story of ${props.story.authority}`}
        >
          <p class="kicker">{place().short}</p>
          <h1 class="storycard__who">{props.story.authority}</h1>
          <p class="storycard__text">{props.story.story}</p>
          <p class="storycard__takeaway">
            <span class="vh">To take away: </span>
            {props.story.takeaway}
          </p>
          <div class="storycard__foot">
            <p>A snapshot from 2005, not a recipe.</p>
            <SourceButton source={props.story.source} own={props.story.own} />
          </div>
        </div>
        <CardSpine challenge={place().challenge} label={place().code} />
      </article>
    </section>
  );
}

const nameOf = (story: PracticeCard) => `${placeOf(story).code} ${story.authority}`;
