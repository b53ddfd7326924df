import { Show } from 'solid-js';
import { credits } from '../../../shared/cards/decks/credits.ts';
import type { Own, SourceRef } from '../../../shared/cards/source.ts';
import { asSentence, listOf } from '../../lib/text/words.ts';
import { ownWords } from './own-words.ts';
import './source.css';

export type CreditProps = {
  /** Missing when nothing of it is from a source. */
  source: SourceRef | undefined;
  /** What of it is ours and not the source's. */
  own?: Own | undefined;
};

/** Whose work something continues, where it stands there, what of it is ours, and on which terms it may be used. */
export function CreditWords(props: CreditProps) {
  const credit = () => credits.find(({ id }) => id === props.source?.document);
  const ours = () => (Array.isArray(props.own) ? ownWords(props.own) : []);
  return (
    <div class="creditwords">
      <Show when={props.own !== true && credit()} fallback={<p>This one is ours. No publication has it.</p>}>
        {(found) => (
          <>
            <p>{found().acknowledgement}</p>
            <p class="hint">{`There: ${asSentence(props.source?.section ?? '')}`}</p>
            <p>
              The words are ours; the facts and the method are theirs.
              <Show when={ours().length > 0}>{` Ours entirely: ${listOf(ours())}.`}</Show>
            </p>
            <p class="hint">{found().terms}</p>
          </>
        )}
      </Show>
      <a href="/sources" target="_blank">
        All that this work continues
      </a>
    </div>
  );
}
