import { For } from 'solid-js';
import { EMPTY_FORMAT, formats } from '../../../../shared/cards/decks/formats.ts';
import { duration } from '../../../lib/text/words.ts';
import { FormatSteps } from '../../shelf/format-steps.tsx';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import './agenda-editor.css';

/** Shown for an agenda without steps: the formats to fill it from, or a first step of one's own. */
export function FillAgenda(props: { onOwn: () => void }) {
  const { hall } = useConsole();
  const offered = formats.filter(({ id, steps }) => id !== EMPTY_FORMAT && steps.length > 0);
  return (
    <div class="fill">
      <h2 class="title">No agenda yet</h2>
      <p>
        The tables work without one: the cards are out. Take a ready-made agenda if you like, and change it as
        you please, or write your own.
      </p>
      <ul class="fill__formats">
        <For each={offered}>
          {(format) => (
            <li>
              <button type="button" onClick={() => format.steps.forEach((step) => hall.edits.putStep(step))}>
                <b>{format.title}</b>
                <span>{duration(format.minutes)}</span>
              </button>
              <FormatSteps format={format} />
            </li>
          )}
        </For>
      </ul>
      <Button onClick={() => props.onOwn()}>Write my own</Button>
    </div>
  );
}
