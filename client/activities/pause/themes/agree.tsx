import { createMemo, Show } from 'solid-js';
import ThumbsUp from 'lucide-solid/icons/thumbs-up';
import { opinionsOn } from '../../../../shared/model/table/table-view.ts';
import { useTable } from '../../../sync/table-context.ts';

/** The agreement of this table's people with a thought. Their names are not shown. Pressed while the speaker agrees. */
export function AgreeWithThought(props: { thought: string }) {
  const { session, writable, speaker, scribing } = useTable();
  const agreeing = createMemo(() => opinionsOn(session.table.agreements, props.thought));
  const agrees = () => agreeing().has(speaker().id);
  const words = () => {
    if (scribing()) return agrees() ? `${speaker().name} agrees` : `Agree as ${speaker().name}`;
    return agrees() ? 'You agree' : 'Agree';
  };
  return (
    <Show
      when={writable()}
      fallback={
        <Show when={agreeing().size > 0}>
          <p class="thought__agree">{`${agreeing().size} at this table agree`}</p>
        </Show>
      }
    >
      <button
        class="thought__agree"
        type="button"
        aria-pressed={agrees()}
        onClick={() => session.edits.setAgreement(props.thought, !agrees(), speaker().id)}
      >
        <ThumbsUp />
        <span>{words()}</span>
        <Show when={agreeing().size > 0}>
          <b>
            {agreeing().size}
            <span class="vh"> at this table so far</span>
          </b>
        </Show>
      </button>
    </Show>
  );
}
