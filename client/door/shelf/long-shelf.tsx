import { For } from 'solid-js';
import type { Challenge } from '../../../shared/cards/challenge.ts';
import { ChallengeIcon } from '../../room/shelf/challenge-icon.tsx';
import './long-shelf.css';

type Props = {
  challenges: readonly Challenge[];
  /** Returns the address that a spine leads to. */
  href: (questionCode: string) => string;
  /** The code of the question that is pulled out of the shelf. */
  out?: string;
};

/** Shows all questions side by side on one long shelf; on small screens on one shelf per challenge. */
export function LongShelf(props: Props) {
  return (
    <nav class="longshelf" aria-label="The 21 questions">
      <ol class="longshelf__sets">
        <For each={props.challenges}>
          {(challenge) => (
            <li class="longshelf__set" data-c={challenge.letter}>
              <h2 class="longshelf__name" id={`shelf-${challenge.letter}`}>
                <ChallengeIcon letter={challenge.letter} />
                <span>{challenge.title}</span>
                <small>{challenge.tag}</small>
              </h2>
              <ol class="longshelf__books" aria-labelledby={`shelf-${challenge.letter}`}>
                <For each={challenge.questions}>
                  {(question) => (
                    <li class="longshelf__slot">
                      <a
                        class="book"
                        classList={{ 'is-out': question.code === props.out }}
                        href={props.href(question.code)}
                      >
                        <b class="book__code">{question.code}</b>
                        <span class="book__spine">{question.spine}</span>
                      </a>
                    </li>
                  )}
                </For>
              </ol>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
