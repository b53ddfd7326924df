import { For } from 'solid-js';
import { challenges } from '../../../../shared/cards/index.ts';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import './challenges-scene.css';

/** The scene of the five challenges, each with the question it is about in a few words. */
export function ChallengesScene() {
  return (
    <>
      <h1 class="vh">The five challenges</h1>
      <ol class="challenges-scene">
        <For each={challenges}>
          {({ letter, title, tag }) => (
            <li data-c={letter}>
              <span class="challenges-scene__mark" aria-hidden="true">
                <ChallengeIcon letter={letter} />
                {letter}
              </span>
              <b>{title}</b>
              <span class="challenges-scene__tag">{tag}</span>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}
