import type { JSX } from 'solid-js';
import { PersonalCodeForm } from '../../app/handing-on/index.ts';
import { Button } from '../../ui/button.tsx';

type Props = {
  waiting: boolean;
  /** The code from a link that carries it. */
  initial?: string | undefined;
  /** Called with a code of the right shape. The server decides whether it opens a seat. */
  onCode: (code: string) => void;
  onBack: () => void;
  trouble?: JSX.Element;
};

/** The form for people with a ticket: they type the personal code and get the old seat back. */
export function ComeBack(props: Props) {
  return (
    <PersonalCodeForm
      button="Back to my seat"
      waiting={props.waiting}
      waitingWords="Finding your seat"
      initial={props.initial}
      onCode={(code) => props.onCode(code)}
      trouble={props.trouble}
    >
      <Button kind="text" onClick={() => props.onBack()}>
        I am new here
      </Button>
    </PersonalCodeForm>
  );
}
