import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js';
import { readersOf } from '../../../../shared/activities/stories/carousel.ts';
import { isReadable, minutesAloud, type Story, storyOf } from '../../../../shared/activities/stories/view.ts';
import { STORY_PARTS } from '../../../../shared/activities/stories/parts.ts';
import { challengeOf } from '../parts/challenge-of.ts';
import { isBusy } from '../../../lib/page/typing.ts';
import { capital, inWords } from '../../../lib/text/words.ts';
import { SavedMark } from '../../../room/frame/index.ts';
import { CardSpine } from '../../../room/shelf/spines/card-spine.tsx';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { Told } from '../../../room/stories/told.tsx';
import { inSentence } from '../../../room/stories/words.ts';
import { makeStoryEdits } from '../../../sync/editing/story-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { MovedOn } from '../page/moved-on.tsx';
import type { Where } from '../page/where.ts';
import { Pile } from '../visit/pile.tsx';
import { ItsCard } from './its-card.tsx';
import { ReadyButton } from './ready-button.tsx';
import { StoryForm } from './story-form.tsx';
import { TheyAsked } from './they-asked.tsx';
import { WhereItGoes } from './where-it-goes.tsx';
import { WhoSees } from './who-sees.tsx';
import './own-story.css';

/**
 * The table's own story: written, or as others see it, with what came back.
 * @param props.answers the code of the card that the address wants it to answer
 */
export function OwnStory(props: { where: Where; room: InRoom; phone: boolean; answers: string | undefined }) {
  const { session, writable } = useTable();
  const announce = useAnnounce();
  const story = createMemo(() => storyOf(session.table));
  const challenge = createMemo(() => challengeOf(story().card));
  const isHome = () => props.where.carousel()?.phase.kind === 'home';
  const [seen, setSeen] = createSignal<'write' | 'told'>(isHome() && isReadable(story()) ? 'told' : 'write');
  createEffect(
    on(isHome, (home) => home && !isBusy() && isReadable(story()) && setSeen('told'), { defer: true }),
  );
  onMount(() => {
    // Whoever comes by “Tell yours” has chosen the card; a story that has one already keeps it.
    const code = props.answers;
    if (!code || !session.ready() || !writable() || story().card) return;
    makeStoryEdits(session.editing).setCard(code);
    announce(`Your story answers ${code}`);
  });
  const homeFrom = () => {
    const goes = props.where.carousel();
    const tables = goes ? readersOf(goes, session.tableId).length : 0;
    return tables === 0
      ? 'Home.'
      : `Home again, after ${inWords(tables)} ${tables === 1 ? 'table' : 'tables'}.`;
  };
  const title = () => session.tableTitle(session.tableId);
  return (
    <main class="tale" id="main">
      <MovedOn where={props.where} />
      <section class="tale__desk" aria-labelledby="tale-h">
        <div class="tale__bar">
          <h1 id="tale-h">How we did it here</h1>
          <p>{isHome() ? homeFrom() : howFar(story())}</p>
          <Show when={props.phone}>
            <SavedMark />
          </Show>
          <fieldset class="tale__see">
            <legend class="vh">Show the story</legend>
            <Segments
              choices={[
                { value: 'write', words: 'Write' },
                { value: 'told', words: 'As others see it' },
              ]}
              value={seen()}
              onChange={setSeen}
            />
          </fieldset>
        </div>
        <article
          class="backside"
          classList={{ 'backside--told': seen() === 'told', 'backside--none': !challenge() }}
          data-c={challenge()?.letter}
          aria-label={seen() === 'told' ? 'Your story as others see it' : 'Your story'}
        >
          <Show when={props.phone}>
            <p class="backside__band">
              <b>{story().card ?? 'No card yet'}</b> {challenge()?.title}
            </p>
          </Show>
          <div
            class="backside__face"
            tabindex={seen() === 'told' ? 0 : undefined}
            role="group"
            aria-label="The story"
          >
            <Show when={seen() === 'told'} fallback={<StoryForm phone={props.phone} />}>
              <Told story={story()} table={inSentence(title())} heading={2} wide />
            </Show>
          </div>
          <Spine code={story().card} />
        </article>
      </section>
      <aside class="tale__aside" aria-label="About this story">
        <TheyAsked room={props.room} always={isHome()} />
        <ItsCard />
        <WhereItGoes where={props.where} />
        <WhoSees />
        <Pile where={props.where} room={props.room} />
        <Show when={!props.phone && !isHome()}>
          <div class="tale__end">
            <ReadyButton />
          </div>
        </Show>
      </aside>
    </main>
  );
}

/** The edge of a story's card; of one that answers no card, plain ink. */
export function Spine(props: { code: string | undefined }) {
  const challenge = createMemo(() => challengeOf(props.code));
  return (
    <Show when={challenge()} fallback={<div class="card__spine card__spine--none" aria-hidden="true" />}>
      {(of) => <CardSpine challenge={of()} label={props.code ?? ''} />}
    </Show>
  );
}

/** How far the story is: “Two of six parts begun. About a minute to read aloud.” */
function howFar(story: Story): string {
  const begun = story.parts.length;
  if (begun === 0) return 'Begin anywhere. Everybody can write at once.';
  const all = STORY_PARTS.length;
  const parts =
    begun === all ? 'All six parts begun.' : `${capital(inWords(begun))} of ${inWords(all)} parts begun.`;
  return `${parts} ${aloud(minutesAloud(story))} to read aloud.`;
}

/** `Under a minute`, `About two minutes`. */
function aloud(minutes: number): string {
  const whole = Math.round(minutes);
  if (minutes < 0.75) return 'Under a minute';
  return whole <= 1 ? 'About a minute' : `About ${inWords(whole)} minutes`;
}
