import { Show } from 'solid-js';
import NotebookPen from 'lucide-solid/icons/notebook-pen';
import Plus from 'lucide-solid/icons/plus';
import type { Challenge } from '../../../../shared/cards/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';

/** The tools beside the cards: the challenge's note, and blank cards. */
export function DeskTools(props: { challenge: Challenge; noteHref: string; onAdd: () => void }) {
  const { writable } = useTable();
  return (
    <section class="desktools" aria-label="More for this challenge">
      <a class={buttonClass({ kind: 'quiet' })} href={props.noteHref} noScroll>
        <NotebookPen />
        Our note on {props.challenge.title}
      </a>
      <Show when={writable()}>
        <Button kind="quiet" onClick={() => props.onAdd()}>
          <Plus />
          Add our own question
        </Button>
      </Show>
    </section>
  );
}
