import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { Writers } from '../writing/writers.tsx';
import { focusIfLost } from '../../lib/page/focus.ts';
import { counted } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { ActionLine } from './action-line.tsx';
import { Composer } from './composer.tsx';
import { createNewcomers } from './newcomers.ts';
import { looseActions } from './order.ts';
import { Response } from './response.tsx';
import './talk.css';

type Props = {
  card: string;
  /** Content beside the heading on a phone, in place of the count. */
  aside?: JSX.Element;
  /** The row of names in scribe mode. It is outside the composer's form, because it contains a form itself. */
  voices?: JSX.Element;
  exposeComposer?: (focus: () => void) => void;
};

/** How many responses are drawn at first, and how many more at a press. Thousands at once would hold up whoever adds one. */
const DRAWN = 60;
const MORE = 200;

/** Shows what the table says about a card, with the field to say more. */
export function Talk(props: Props) {
  const { session, writable } = useTable();
  const standing = createMemo(() => session.lists.standing(props.card));
  const newest = createNewcomers(
    standing,
    ({ author, scribe }) => (scribe ?? author.id) === session.me.personId,
  );
  // A response that was seen here and then taken away leaves "Undo" in its place. One that was gone before stays gone.
  const seen = new Set<string>();
  const shown = createMemo(() => {
    for (const id of standing()) seen.add(id);
    return session.lists.responses(props.card).filter((id) => seen.has(id));
  });
  const [more, setMore] = createSignal(0);
  /** How many are folded away above the list. What is drawn stays while a list grows, and is folded again in one go. */
  const folded = createMemo((before: number) => {
    const count = shown().length - more();
    return Math.max(0, count - before > 2 * DRAWN ? count - DRAWN : Math.min(before, count));
  }, 0);
  const drawn = createMemo(() => shown().slice(folded()));
  const remover = (id: string) =>
    id === session.me.personId ? undefined : (session.plan.people[id]?.name ?? 'Somebody');
  return (
    <section class="talk" aria-labelledby="talk-h">
      <div class="talk__head">
        <h2 id="talk-h">What we’re saying</h2>
        <Show when={props.aside} fallback={<p>{counted(standing().length, 'response')}</p>}>
          {props.aside}
        </Show>
      </div>
      <div class="talk__scroll" tabindex="0" role="region" aria-label="Responses from your table">
        <Show when={shown().length === 0}>
          <p class="talk__empty">
            {writable()
              ? 'Nobody has said anything yet. Say the first thing that comes to mind; you can change it later.'
              : 'Nobody has said anything about this card yet.'}
          </p>
        </Show>
        <Show when={folded() > 0}>
          <button class="act" type="button" onClick={() => setMore(more() + MORE)}>
            {`Show earlier responses (${folded()} more)`}
          </button>
        </Show>
        <ul class="notes">
          <For each={drawn()}>
            {(id) => (
              <Show
                when={!session.table.responses[id]?.removedBy}
                fallback={
                  <li class="note note__gone">
                    <Show when={remover(session.table.responses[id]!.removedBy!)} fallback="Removed.">
                      {(name) => `${name()} removed a response.`}
                    </Show>
                    <Show when={writable()}>
                      <button
                        class="act"
                        type="button"
                        ref={(button) => focusIfLost(button)}
                        onClick={() => session.edits.restoreResponse(id)}
                      >
                        Undo
                      </button>
                    </Show>
                  </li>
                }
              >
                <Response id={id} newest={newest() === id} />
              </Show>
            )}
          </For>
        </ul>
        <For each={looseActions(session, props.card)}>{(action) => <ActionLine action={action} />}</For>
      </div>
      <Writers place={props.card} />
      <Show when={writable()}>
        {props.voices}
        <Composer card={props.card} onAdded={bringIntoView} expose={props.exposeComposer ?? (() => {})} />
      </Show>
    </section>
  );
}

/**
 * Scrolls to a response, so that what one has just said does not seem lost below the edge of the screen. With the next
 * frame, which lays the page out anyway.
 */
function bringIntoView(response: string): void {
  requestAnimationFrame(() =>
    document.querySelector(`[data-response="${response}"]`)?.scrollIntoView({ block: 'nearest' }),
  );
}
