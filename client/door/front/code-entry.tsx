import { createSignal, createUniqueId, Show } from 'solid-js';
import CircleAlert from 'lucide-solid/icons/circle-alert';
import { createTabForm } from '../../sync/kept-form.ts';
import { Button } from '../../ui/button.tsx';
import { readJoinCode, whatIsWrongWith } from './join-code.ts';
import './front-door.css';
import '../../ui/field.css';

type Props = {
  onCode: (code: string) => void;
  /** The code to start with, when one was tried and refused. */
  initial?: string | undefined;
};

/**
 * The field for the join code. It leaves the typed text alone (no jumping caret, no fight with the keyboard), shows it
 * in capitals, and reads it only on Enter or Join.
 */
export function CodeEntry(props: Props) {
  const id = createUniqueId();
  const [wrong, setWrong] = createSignal('');
  let input!: HTMLInputElement;
  const kept = createTabForm('code');

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const code = readJoinCode(input.value);
    setWrong(whatIsWrongWith(code));
    if (wrong()) input.focus();
    else {
      kept.forget();
      props.onCode(code);
    }
  };
  /** A pasted link is longer than the field shows, so the code is taken out of it at once. */
  const takeFromLink = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (!/\/j\//i.test(pasted)) return;
    event.preventDefault();
    input.value = readJoinCode(pasted);
    setWrong('');
  };

  return (
    <form class="door door--join" ref={kept.ref} onSubmit={submit} novalidate>
      <div>
        <label for={id}>
          <span class="door__name door__name--join">Join a workshop</span>
        </label>
        <p class="door__hint" id={`${id}-hint`}>
          Type the six letters and numbers on the screen in your room.
        </p>
      </div>
      <div class="door__row">
        <input
          ref={(element) => (input = element)}
          class="input code-input"
          id={id}
          name="code"
          value={props.initial ?? ''}
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          aria-describedby={`${id}-hint ${id}-wrong`}
          aria-invalid={wrong() ? 'true' : undefined}
          onPaste={takeFromLink}
          onInput={() => setWrong('')}
        />
        <Button kind="ink" big type="submit">
          Join
        </Button>
      </div>
      <p class="field__error" id={`${id}-wrong`} role="alert">
        <Show when={wrong()}>
          <CircleAlert />
          <span>{wrong()}</span>
        </Show>
      </p>
    </form>
  );
}
