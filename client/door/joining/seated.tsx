import type { JSX } from 'solid-js';
import CircleCheck from 'lucide-solid/icons/circle-check';
import { Button } from '../../ui/button.tsx';
import './joining.css';

type Props = {
  /** The greeting: "You're in, Owen" or "Welcome back, Owen". */
  greeting: string;
  /** Where they sit, as the heading. */
  seat: string;
  /** The words on the one large button. */
  go: string;
  onGo: () => void;
  /** The ticket, between the heading and the button. */
  children?: JSX.Element;
  /** Other ways on, below the button. */
  otherwise?: JSX.Element;
};

/** Shown to somebody who has a seat: it says which and leads to it. */
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
