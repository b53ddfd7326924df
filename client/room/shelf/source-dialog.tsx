import { Show } from 'solid-js';
import { credits } from '../../../shared/cards/decks/credits.ts';
import type { Own, SourceRef } from '../../../shared/cards/source.ts';
import { listOf } from '../../lib/text/words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ownWords } from './own-words.ts';

export type SourceDialogProps = {
  /** Missing when nothing of it is from a source. */
  source: SourceRef | undefined;
  /** What of it is ours and not the source's. */
  own?: Own | undefined;
};

/** Says whose work something continues, where it stands there, what of it is ours, and on which terms it may be used. */
export default function SourceDialog(props: SourceDialogProps & { onClose: () => void }) {
  const credit = () => credits.find(({ id }) => id === props.source?.document);
  const ours = () => (Array.isArray(props.own) ? ownWords(props.own) : []);
  return (
    <Dialog open onClose={() => props.onClose()} title="Where this comes from">
      <div class="sourcedialog">
        <Show
          when={props.own !== true && credit()}
          fallback={<p>This one is ours. No publication has it.</p>}
        >
          {(found) => (
            <>
              <p>{found().acknowledgement}</p>
              <p class="hint">{`There: ${props.source?.section}.`}</p>
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
    </Dialog>
  );
}
