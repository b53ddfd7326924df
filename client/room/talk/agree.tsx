import { createMemo, For, Show } from 'solid-js';
import { opinionsOn } from '../../../shared/model/table/table-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { agreementMark } from './order.ts';

/** The agreement with a response, one dot per person at the table. Pressed while the speaker agrees. */
export function Agree(props: { response: string }) {
  const { session, writable, voices, speaker, scribing } = useTable();
  const agreeing = createMemo(() => opinionsOn(session.table.agreements, props.response));
  const agrees = () => agreeing().has(speaker().id);
  const mark = () => agreementMark(agreeing().size, voices().length);
  const dots = () => {
    const shown = mark();
    return 'dots' in shown ? shown.dots : undefined;
  };
  const number = () => {
    const shown = mark();
    return 'words' in shown ? shown.words : undefined;
  };
  const words = () => {
    if (scribing()) return agrees() ? `${speaker().name} agrees` : `Agree as ${speaker().name}`;
    return agrees() ? 'You agree' : 'Agree';
  };
  const tally = () => `${agreeing().size} of ${Math.max(agreeing().size, voices().length)} so far`;
  return (
    <Show
      when={writable()}
      fallback={
        <p class="agree">
          <Dots dots={dots()} />
          {`${agreeing().size} agree`}
        </p>
      }
    >
      <button
        class="agree"
        type="button"
        aria-pressed={agrees()}
        onClick={() => session.edits.setAgreement(props.response, !agrees(), speaker().id)}
      >
        <Dots dots={dots()} />
        <span class="agree__words">{words()}</span>
        <Show when={number()} fallback={<span class="vh">{` (${tally()})`}</span>}>
          <span>{number()}</span>
        </Show>
      </button>
    </Show>
  );
}

function Dots(props: { dots: boolean[] | undefined }) {
  return (
    <Show when={props.dots?.length}>
      <span class="dots" aria-hidden="true">
        <For each={props.dots}>{(on) => <i classList={{ on }} />}</For>
      </span>
    </Show>
  );
}
