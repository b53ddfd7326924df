import { For, Show } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';
import { createAgreement } from './agreement.ts';
import { agreementMark } from './order.ts';

/** The agreement with a response, one dot per person at the table. Pressed while the speaker agrees. */
export function Agree(props: { response: string }) {
  const { voices, writable } = useTable();
  const { count, agrees, words, open, press } = createAgreement(() => props.response);
  const mark = () => agreementMark(count(), voices().length);
  const dots = () => {
    const shown = mark();
    return 'dots' in shown ? shown.dots : undefined;
  };
  const number = () => {
    const shown = mark();
    return 'words' in shown ? shown.words : undefined;
  };
  const tally = () => `${count()} of ${Math.max(count(), voices().length)} so far`;
  return (
    <Show
      when={open()}
      fallback={
        <p class="agree" classList={{ 'agree--none': count() === 0 }}>
          <Dots dots={dots()} />
          {writable() ? words() : `${count()} agree`}
        </p>
      }
    >
      <button
        class="agree"
        classList={{ 'agree--none': count() === 0 }}
        type="button"
        aria-pressed={agrees()}
        onClick={press}
      >
        <Dots dots={dots()} />
        <span class="agree__words" data-paper={`${count()} agree`}>
          {words()}
        </span>
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
