import { createEffect, createMemo, createResource, createSignal, For, on, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import Plus from 'lucide-solid/icons/plus';
import type { Step } from '../../../../shared/cards/format.ts';
import { putStep } from '../../../../shared/model/plan/agenda-edits.ts';
import { agendaOf, runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { settled } from '../../../lib/settled.ts';
import { shortened } from '../../../lib/text/long-text.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Message } from '../../../ui/message.tsx';
import { useConsole } from '../context.ts';
import { type Laid, laidBy, stepFor, type Taker, takersOf } from './laying.ts';
import './decks.css';

export type LayDialogProps = {
  /** A deck or an item of it, as the console's address says it: `practice/derbyshire-effectiveness`. */
  what: string;
  onClose: () => void;
};

/** Lays a deck, or one item of it, into a step of the agenda. */
export default function LayDialog(props: LayDialogProps) {
  const { hall } = useConsole();
  const [found] = createResource(
    () => props.what,
    async (what) => ({ laid: await laidBy(what, unwrap(hall.plan)) }),
  );
  const laid = () => settled(found)?.laid;
  const title = () => {
    const now = laid();
    return now ? `Lay “${shortened(now.title, 60)}” into a step` : 'Lay it into a step';
  };
  return (
    <Dialog open onClose={() => props.onClose()} title={title()}>
      <div class="laying">
        <Show when={settled(found)} fallback={<p role="status">Looking for it…</p>}>
          <Show
            when={laid()}
            fallback={
              <Message kind="notice" title="There is no such card in any deck here">
                The agenda is as it was. The link may be older than the deck, or the deck may have been taken
                away.
              </Message>
            }
          >
            {(now) => <Choose laid={now()} onClose={() => props.onClose()} />}
          </Show>
        </Show>
      </div>
    </Dialog>
  );
}

function Choose(props: { laid: Laid; onClose: () => void }) {
  const { hall, parts } = useConsole();
  const announce = useAnnounce();
  const [done, setDone] = createSignal<{ words: string; undo: () => void }>();
  let box!: HTMLDivElement;
  const wordsOf = (kind: Step['kind']) => parts.get(kind)?.deckWords;
  const takers = createMemo(() => takersOf(hall.plan, props.laid, wordsOf));
  const alone = createMemo(() => stepFor(props.laid, wordsOf));
  const name = () => `“${shortened(props.laid.title, 60)}”`;
  // What was pressed is gone.
  createEffect(
    on(done, () => queueMicrotask(() => box.querySelector<HTMLElement>('button')?.focus()), { defer: true }),
  );
  const finish = (words: string, undo: () => void) => {
    setDone({ words, undo });
    announce(words);
  };
  /** Writes what lies in a step, and nothing else of it: its note is kept elsewhere. */
  const lie = (id: string, what: Pick<Step, 'deck' | 'ids'>) => {
    const standing = hall.plan.agenda[id];
    if (!standing) return;
    const { order: _, ...step } = structuredClone(unwrap(standing));
    hall.edits.apply((plan, origin) =>
      putStep(plan, origin, { ...step, deck: what.deck, ids: [...what.ids] }),
    );
  };
  const lay = (taker: Taker) => {
    if (!('becomes' in taker)) return;
    const { id, title, deck, ids } = structuredClone(unwrap(taker.step));
    lie(id, taker.becomes);
    finish(`${name()} lies in “${title}” now.`, () => lie(id, { deck, ids }));
  };
  const add = (step: Omit<Step, 'id'>) => {
    const id = hall.edits.addStep(step);
    const running = runningStep(hall.plan);
    if (running) hall.edits.moveStep(id, agendaOf(hall.plan).findIndex((one) => one.id === running.id) + 1);
    finish(
      running
        ? `${name()} is a step of its own now, after “${running.title}”.`
        : `${name()} is a step of its own now, at the end of the agenda.`,
      () => hall.edits.removeStep(id),
    );
  };
  const undo = () => {
    done()?.undo();
    setDone(undefined);
    announce('The agenda is as it was before.');
  };
  return (
    <div class="laying" ref={box}>
      <Show
        when={done()}
        fallback={
          <>
            <p>
              {props.laid.item === undefined ? 'The whole deck' : `From “${props.laid.deckTitle}”`}. Where
              should it lie?
            </p>
            <Show when={takers().length > 0} fallback={<p class="hint">No step to come shows such cards.</p>}>
              <ul class="laying__steps">
                <For each={takers()}>
                  {(taker) => (
                    <li>
                      <Button kind="quiet" waiting={!('becomes' in taker)} onClick={() => lay(taker)}>
                        <span>
                          <b>{taker.step.title}</b>
                          <small>{aside(taker, hall.plan.run.step)}</small>
                        </span>
                        <Show when={'becomes' in taker}>
                          <ChevronRight />
                        </Show>
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
            <Show when={alone()}>
              {(step) => (
                <div class="decks__acts">
                  <Button onClick={() => add(step())}>
                    <Plus />
                    As a step of its own
                  </Button>
                </div>
              )}
            </Show>
          </>
        }
      >
        {(now) => (
          <>
            <p>{now().words}</p>
            <div class="decks__acts">
              <Button kind="ink" onClick={() => props.onClose()}>
                Done
              </Button>
              <Button onClick={undo}>Undo</Button>
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

/** What is said beside a step. */
function aside(taker: Taker, running: string | undefined): string {
  const words = [taker.step.id === running ? 'Running now' : `${taker.step.minutes} minutes`];
  if ('why' in taker) words.push(taker.why);
  else if (taker.instead) words.push(`In place of ${counted(taker.instead, 'card')} that lie there`);
  else if (taker.step.deck !== null && taker.step.ids.length > 0)
    words.push(`Beside ${counted(taker.step.ids.length, 'other')}`);
  return words.join(' · ');
}
