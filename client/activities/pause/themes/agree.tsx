import { Show } from 'solid-js';
import ThumbsUp from 'lucide-solid/icons/thumbs-up';
import { createAgreement } from '../../../room/talk/index.ts';
import { useTable } from '../../../sync/table-context.ts';

/** The agreement of this table's people with a thought. Their names are not shown. Pressed while the speaker agrees. */
export function AgreeWithThought(props: { thought: string }) {
  const { writable } = useTable();
  const { count, agrees, words, open, press } = createAgreement(() => props.thought);
  const tally = () => (count() > 0 ? `${count()} at this table agree` : '');
  return (
    <Show
      when={open()}
      fallback={
        <Show when={writable() ? words() : tally()}>{(said) => <p class="thought__agree">{said()}</p>}</Show>
      }
    >
      <button class="thought__agree" type="button" aria-pressed={agrees()} onClick={press}>
        <ThumbsUp />
        <span>{words()}</span>
        <Show when={count() > 0}>
          <b>
            {count()}
            <span class="vh"> at this table so far</span>
          </b>
        </Show>
      </button>
    </Show>
  );
}
