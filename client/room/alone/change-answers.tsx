import { Show } from 'solid-js';
import Pencil from 'lucide-solid/icons/pencil';
import { Button } from '../../ui/button.tsx';
import type { Alone } from './alone.ts';

/** Leads whoever takes part back to their own answers. */
export function ChangeAnswers(props: { alone: Alone; onChange: () => void }) {
  return (
    <Show when={props.alone.takesPart}>
      <Button kind="text" onClick={() => props.onChange()}>
        <Pencil />
        {props.alone.finished() ? 'Change my answers' : 'Answer too'}
      </Button>
    </Show>
  );
}
