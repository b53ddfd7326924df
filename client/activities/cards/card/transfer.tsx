import { createMemo, createUniqueId, For, Show } from 'solid-js';
import {
  type Transfer as Verdict,
  TRANSFERS,
  opinionsOn,
} from '../../../../shared/model/table/table-view.ts';
import { clearable } from '../../../lib/clearable.ts';
import { useTable } from '../../../sync/table-context.ts';
import '../../../ui/pick.css';

const WORDS: Record<Verdict, string> = { yes: 'Yes', changes: 'With changes', no: 'Not here' };

/** Asks "could this work here?". Each person has one answer; the table's tally stands beside it. */
export function Transfer(props: { practice: string; authority: string }) {
  const { session, writable, speaker, scribing, answering } = useTable();
  const name = createUniqueId();
  const answers = createMemo(() => opinionsOn(session.table.transfers, props.practice));
  const chosen = () => answers().get(speaker().id);
  const choose = (verdict: Verdict | undefined) =>
    session.edits.setTransfer(props.practice, verdict, speaker().id);
  const tally = () =>
    TRANSFERS.map((verdict) => ({
      verdict,
      count: [...answers().values()].filter((answer) => answer === verdict).length,
    }))
      .filter(({ count }) => count > 0)
      .map(({ verdict, count }) => `${count} ${WORDS[verdict].toLowerCase()}`)
      .join(', ');
  return (
    <fieldset class="could">
      <legend>
        Could this work here?
        <span class="vh">{` ${props.authority}. Choose again to clear.`}</span>
        <Show when={scribing()}>
          {answering() ? ` (${speaker().name})` : ` (${speaker().name} answers on their own device)`}
        </Show>
      </legend>
      <div class="could__row">
        <For each={TRANSFERS}>
          {(verdict) => (
            <label class="pick">
              <input
                type="radio"
                name={name}
                checked={chosen() === verdict}
                disabled={!writable() || !answering()}
                {...clearable(
                  () => chosen() === verdict,
                  (on) => choose(on ? verdict : undefined),
                )}
              />
              <span>{WORDS[verdict]}</span>
            </label>
          )}
        </For>
        <Show when={tally()}>
          <p class="could__tally">Your table: {tally()}</p>
        </Show>
      </div>
    </fieldset>
  );
}
