import type { JSX } from 'solid-js';
import CircleCheck from 'lucide-solid/icons/circle-check';
import { Button } from '../../ui/button.tsx';
import './joining.css';

type Props = {
  /** "You're in, Owen" or "Welcome back, Owen". */
  greeting: string;
  /** Where they sit, as the heading. */
  seat: string;
  /** The words on the one large button. */
  go: string;
  onGo: () => void;
  /** Between the heading and the button: the ticket. */
  children?: JSX.Element;
  /** Below the button: other ways on. */
  otherwise?: JSX.Element;
};

/** Somebody has a seat: says which, and leads to it. */
export function Seated(props: Props) {
  return (
    <div class="stack seated">
      <div>
        <p class="seated__tick">
          <CircleCheck />
          {props.greeting}
        </p>
        <h1 class="page-title">{props.seat}</h1>
      </div>
      {props.children}
      <div class="one-press">
        <Button kind="ink" big wide onClick={() => props.onGo()}>
          {props.go}
        </Button>
      </div>
      {props.otherwise}
    </div>
  );
}
