import { createSignal, type JSX } from 'solid-js';
import { normaliseRejoinCode } from '../../device/rejoin.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';

type Props = {
  /** The words on the button, and while its request is under way. */
  button: string;
  waitingWords: string;
  waiting: boolean;
  /** The code from a link that carries it. A press is still needed: nobody becomes somebody by opening an address. */
  initial?: string | undefined;
  /** Called with a code of the right shape. */
  onCode: (code: string) => void;
  trouble?: JSX.Element;
  /** Other ways on, below the button. */
  children?: JSX.Element;
};

/** The form in which somebody types their personal code. */
export function PersonalCodeForm(props: Props) {
  const [wrong, setWrong] = createSignal<string>();
  let form!: HTMLFormElement;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(form).get('personal-code') ?? '');
    const code = normaliseRejoinCode(typed);
    setWrong(
      code
        ? undefined
        : 'That is not a whole personal code. It has seventeen letters and numbers in four groups, and never 0, 1, I, L, O or U.',
    );
    if (!code) form.querySelector('input')?.focus();
    else if (!props.waiting) props.onCode(code);
  };
  return (
    <form ref={(element) => (form = element)} class="stack" onSubmit={submit} novalidate>
      <Input
        label="Your personal code"
        hint="From your ticket, such as 7KM4Q-X2PR-9TBC-HW3V. Capitals, spaces and hyphens do not matter."
        name="personal-code"
        value={props.initial ?? ''}
        class="personal-code"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        error={wrong()}
        onInput={() => setWrong(undefined)}
      />
      {props.trouble}
      <Button kind="ink" big wide type="submit" waiting={props.waiting}>
        {props.waiting ? props.waitingWords : props.button}
      </Button>
      {props.children}
    </form>
  );
}
