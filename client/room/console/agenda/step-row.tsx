import { createSignal, Show } from 'solid-js';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import GripVertical from 'lucide-solid/icons/grip-vertical';
import Trash from 'lucide-solid/icons/trash';
import type { PlanStep } from '../../../../shared/model/plan/plan-view.ts';
import { Button } from '../../../ui/button.tsx';

type Props = {
  step: PlanStep;
  first: boolean;
  last: boolean;
  running: boolean;
  /** Called with the number of places to move by: -1 is up. */
  onMove: (by: number) => void;
  onEdit: () => void;
  onRemove: () => void;
  onDrag: () => void;
  onDrop: () => void;
};

/** One step in the editor. Alt and an arrow key move it, whichever of its buttons has the focus. */
export function StepRow(props: Props) {
  const [asked, setAsked] = createSignal(false);
  const [over, setOver] = createSignal(false);
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    props.onMove(by);
  };
  const remove = () => (props.running ? setAsked(true) : props.onRemove());
  return (
    <li
      class="steprow"
      classList={{ 'is-over': over(), 'is-now': props.running }}
      data-step={props.step.id}
      draggable="true"
      onKeyDown={keys}
      onDragStart={() => props.onDrag()}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onDrop();
      }}
    >
      <GripVertical class="steprow__grip" />
      <Button kind="quiet" class="steprow__name" onClick={() => props.onEdit()}>
        <span class="vh">Change </span>
        <b>{props.step.title}</b>
        <small>
          {props.step.minutes} min{props.running ? ', running' : ''}
        </small>
      </Button>
      <Button
        kind="icon"
        aria-label={`Move ${props.step.title} up`}
        waiting={props.first}
        onClick={() => props.onMove(-1)}
      >
        <ArrowUp />
      </Button>
      <Button
        kind="icon"
        aria-label={`Move ${props.step.title} down`}
        waiting={props.last}
        onClick={() => props.onMove(1)}
      >
        <ArrowDown />
      </Button>
      <Button kind="icon" aria-label={`Remove ${props.step.title}`} onClick={remove}>
        <Trash />
      </Button>
      <Show when={asked()}>
        <div class="steprow__ask" role="group" aria-label={`Remove ${props.step.title}?`}>
          <p>This step is running. It leaves the agenda; its clock goes on until you start another step.</p>
          <Button onClick={() => props.onRemove()}>Remove it</Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            Leave it
          </Button>
        </div>
      </Show>
    </li>
  );
}
