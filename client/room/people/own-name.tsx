import { createSignal, Show } from 'solid-js';
import { PAGE_LIMITS } from '../../../shared/protocol/limits.ts';
import { cleanLine, isSeen } from '../../../shared/protocol/line.ts';
import { api, type Trouble } from '../../app/api.ts';
import { TroubleMessage } from '../../app/trouble-message.tsx';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';

/** One's own name, and a way to correct it. @param props.asked true where the form is there at once */
export function OwnName(props: { asked?: boolean }) {
  const { me } = useTable().session;
  // eslint-disable-next-line solid/reactivity -- where this stands does not change
  const [name, setName] = createSignal(props.asked ? me.name : undefined);
  const [wrong, setWrong] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = cleanLine(name() ?? '');
    if (busy()) return;
    if (!isSeen(words)) return setWrong(true);
    if (words === me.name) return setName(undefined);
    setBusy(true);
    const answer = await api.renamePerson(me.workshop.id, me.personId, words);
    setBusy(false);
    // Who one is stands on the whole page. What is half typed is kept and comes back with it.
    if (answer.ok) location.reload();
    else setTrouble(answer.trouble);
  };
  return (
    <Show
      when={name() !== undefined}
      fallback={
        <p>
          You are here as <b>{me.name}</b>.{' '}
          <Button kind="text" onClick={() => setName(me.name)}>
            Correct your name
          </Button>
        </p>
      }
    >
      <form class="stack" onSubmit={(event) => void save(event)} novalidate>
        <Input
          label="Your name"
          hint="Your table sees it from now on. What you said before keeps the name you said it under."
          autocomplete="given-name"
          maxlength={PAGE_LIMITS.nameLength}
          value={name()}
          error={wrong() ? 'Your table needs something to call you.' : undefined}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <TroubleMessage trouble={trouble()} />
        <Button type="submit" waiting={busy()}>
          {busy() ? 'Correcting it…' : 'Save your name'}
        </Button>
      </form>
    </Show>
  );
}
