import { createEffect, For } from 'solid-js';
import { useLocation } from '@solidjs/router';
import { challenges } from '../../../shared/cards/decks/challenges.ts';
import { ReadingPage } from './reading-page.tsx';
import { ChallengeIcon } from '../../room/shelf/challenge-icon.tsx';
import { SourceButton } from '../../room/shelf/source-button.tsx';
import { Probes } from '../../room/shelf/probes.tsx';
import './questions.css';

/** The page `/questions`: the whole deck to read, in one section per challenge. `#O2` leads to a card. */
export default function Questions() {
  const location = useLocation();
  // The page may be fetched after its address is set. The browser's own jump then finds nothing, so it is done here.
  createEffect(() => {
    const card = location.hash && document.getElementById(location.hash.slice(1));
    if (!card) return;
    card.scrollIntoView();
    card.focus({ preventScroll: true });
  });
  return (
    <ReadingPage
      title="The 21 questions"
      description="All 21 question cards of the five challenges, with what to ask next."
    >
      <p class="lead">
        Five challenges that everybody meets who asks schools to work together. A table opens the cards it
        needs, in any order. Nobody has to answer all of them.
      </p>
      <For each={challenges}>
        {(challenge) => (
          <section class="challenge" data-c={challenge.letter} aria-labelledby={`challenge-${challenge.id}`}>
            <p class="challenge__spine" aria-hidden="true">
              <ChallengeIcon letter={challenge.letter} />
              <b>{challenge.letter}</b>
            </p>
            <div class="challenge__body">
              <h2 class="title" id={`challenge-${challenge.id}`}>
                {challenge.title} <span class="challenge__tag">{challenge.tag}</span>
              </h2>
              <p class="challenge__headline">{challenge.headline}</p>
              <p class="challenge__why">{challenge.why}</p>
              <ol class="challenge__cards">
                <For each={challenge.questions}>
                  {(question) => (
                    <li class="q" id={question.code} tabindex="-1">
                      <h3 class="q__name">
                        <span class="q__code">{question.code}</span> {question.spine}
                      </h3>
                      <p class="q__question">{question.question}</p>
                      <Probes probes={question.probes} label="To dig deeper" />
                      <SourceButton source={question.source} own={question.own} />
                    </li>
                  )}
                </For>
              </ol>
            </div>
          </section>
        )}
      </For>
    </ReadingPage>
  );
}
