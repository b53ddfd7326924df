import { createSignal, createUniqueId, Show } from 'solid-js';
import type { ResponseView } from '../../../shared/model/table/table-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { Words } from '../../ui/text/words.tsx';
import './own-words.css';

export type OwnWordsProps = {
  said: ResponseView;
  /** What the author had said. */
  own: string;
  /** Who changed it since. */
  by: readonly string[];
};

/** The author's own wording of a response that others have changed, one press away. */
export default function OwnWords(props: OwnWordsProps) {
  const { session, writable } = useTable();
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const isMine = () => props.said.author.id === session.me.personId;
  const who = () => (isMine() ? 'you' : props.said.author.name);
  return (
    <div class="ownwords">
      <button
        class="act"
        type="button"
        aria-expanded={open() ? 'true' : 'false'}
        aria-controls={id}
        onClick={() => setOpen(!open())}
      >
        What {who()} said
      </button>
      <div id={id} hidden={!open()}>
        <blockquote class="ownwords__said">
          <Words text={props.own} of={`what ${who()} said first`} />
        </blockquote>
        <Show when={isMine() && writable()}>
          <button class="act" type="button" onClick={() => session.edits.sayAgain(props.said.id, props.own)}>
            Say it this way again
          </button>
        </Show>
      </div>
    </div>
  );
}
