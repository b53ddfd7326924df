import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { Writers } from '../writing/writers.tsx';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { focusIfLost } from '../../lib/page/focus.ts';
import { createPrinting } from '../../lib/screen/printing.ts';
import { createStaying, entryInUse } from '../../lib/page/typing.ts';
import { Taken, useNameOf } from '../writing/taken.tsx';
import { counted } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Composer } from './composer.tsx';
import { ActionLine } from './actions/fetched-line.ts';
import { OrderRow } from './fetched.ts';
import { createNewcomers } from './newcomers.ts';
import { looseActions } from './order.ts';
import { createOrdering } from './ordering.ts';
import { Response } from './response.tsx';
import { UndoLast } from './undo-last.tsx';
import './talk.css';

type Props = {
  card: string;
  /** The heading, where it is not what a table says about an open card: the question that is answered. */
  heading?: string;
  /** What one adds: “an answer”. It is “a response” without it. */
  adding?: string;
  /** Whether others have taken the card off the shelf meanwhile. */
  offShelf?: boolean;
  /** Called when somebody here has said something. */
  onSaid?: () => void;
  /** Content beside the heading on a phone, in place of the count. */
  aside?: JSX.Element;
  /** The row of names in scribe mode. It is outside the composer's form, because it contains a form itself. */
  voices?: JSX.Element;
  exposeComposer?: (focus: () => void) => void;
};

/** How many responses are drawn at first, and how many more at a press. Thousands at once would hold up whoever adds one. */
const DRAWN = 60;
const MORE = 200;
/** With no more responses than this everything is seen at once, and no order is needed. */
const FEW = 4;

/** Shows what the table says about a card, with the field to say more. */
export function Talk(props: Props) {
  const { session, writable, able } = useTable();
  const standing = createMemo(() => session.lists.standing(props.card));
  const newest = createNewcomers(
    standing,
    ({ author, scribe }) => (scribe ?? author.id) === session.me.personId,
  );
  // A response that was seen here and then taken away leaves "Undo" in its place. One that was gone before stays gone.
  const seen = new Set<string>();
  const shown = createStaying(
    createMemo(() => {
      for (const id of standing()) seen.add(id);
      return session.lists.responses(props.card).filter((id) => seen.has(id));
    }),
    'response',
  );
  // eslint-disable-next-line solid/reactivity -- it is followed there
  const ordering = createOrdering(shown);
  const [more, setMore] = createSignal(0);
  /** How many are folded away at the end with the earliest. What is drawn stays while a list grows, and is folded again in one go. */
  const folded = createMemo((before: number) => {
    const count = ordering.ids().length - more();
    const many = count - before > 2 * DRAWN && entryInUse('response') === undefined;
    return Math.max(0, many ? count - DRAWN : Math.min(before, count));
  }, 0);
  const printing = createPrinting();
  const isSaid = () => ordering.order() === 'said';
  const drawn = createMemo(() => {
    const ids = ordering.ids();
    const hidden = printing() ? 0 : folded();
    return isSaid() ? ids.slice(hidden) : ids.slice(0, ids.length - hidden);
  });
  let scroll!: HTMLDivElement;
  let list!: HTMLUListElement;
  const [roving] = createFetched(
    () => drawn().length > 0,
    () => import('../../lib/page/roving.ts'),
  );
  createEffect(() => {
    const fetched = settled(roving);
    if (fetched) onCleanup(fetched.roveIn(list));
  });
  const toTop = () => {
    setMore(0);
    scroll.scrollTop = 0;
    // The button that was pressed may be gone.
    if (document.activeElement === document.body) scroll.focus({ preventScroll: true });
  };
  const nameOf = useNameOf();
  const isOwn = (id: string) => session.table.responses[id]?.removedBy === session.me.personId;
  const isGone = (id: string) => {
    const found = session.table.responses[id];
    return (!found || found.removedBy !== undefined) && entryInUse('response') !== id;
  };
  const loose = createStaying(
    createMemo(() =>
      looseActions(session, props.card)
        // They stand at their response for as long as that stands here.
        .filter(({ response }) => !response || response !== entryInUse('response'))
        .map(({ id }) => id),
    ),
    'action',
  );
  const further = () => (
    <button class="act" type="button" onClick={() => setMore(more() + MORE)}>
      {`Show ${ordering.order() === 'agreed' ? 'more' : 'earlier'} responses (${folded()} more)`}
    </button>
  );
  return (
    <section class="talk" aria-labelledby="talk-h">
      <div class="talk__head">
        <h2 id="talk-h">{props.heading ?? 'What we’re saying'}</h2>
        <Show when={writable()}>
          <UndoLast />
        </Show>
        <Show when={props.aside} fallback={<p>{counted(standing().length, 'response')}</p>}>
          {props.aside}
        </Show>
      </div>
      <Show when={standing().length > FEW || !isSaid()}>
        <OrderRow ordering={ordering} onSorted={toTop} />
      </Show>
      <div
        class="talk__scroll"
        ref={scroll}
        tabindex="0"
        role="region"
        aria-label="Responses from your table"
        aria-describedby="talk-keys"
      >
        <p class="vh" id="talk-keys">
          Tab goes past the responses. The arrow keys go from one to the next, and along what you can do with
          it.
        </p>
        <Show when={shown().length === 0}>
          <p class="talk__empty">
            {writable()
              ? 'Nobody has said anything yet. Say the first thing that comes to mind; you can change it later.'
              : 'Nobody has said anything about this card yet.'}
          </p>
        </Show>
        <Show when={isSaid() && folded() > 0}>{further()}</Show>
        <ul class="notes" ref={list}>
          <For each={drawn()}>
            {(id) => (
              <Show
                when={!isGone(id)}
                fallback={
                  <li class="note note__gone">
                    {isOwn(id)
                      ? 'Removed.'
                      : `${nameOf(session.table.responses[id]?.removedBy)} removed a response.`}
                    <Show when={writable()}>
                      <button
                        class="act"
                        type="button"
                        ref={(button) => focusIfLost(button, isOwn(id))}
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
        <Show when={!isSaid() && folded() > 0}>{further()}</Show>
        <For each={loose()}>{(id) => <ActionLine id={id} />}</For>
      </div>
      <Writers place={props.card} />
      <Show
        when={writable()}
        fallback={
          <Show when={able()}>
            <p class="talk__pens">
              Pens are down: the field to write in comes back with pens up, with what you typed. Your hand may
              go up meanwhile.
            </p>
          </Show>
        }
      >
        {props.voices}
        <Taken when={props.offShelf === true} by={undefined} way="Add a response" />
        <Composer
          card={props.card}
          adding={props.adding}
          onAdded={(added) => {
            props.onSaid?.();
            ordering.putFirst(added);
            bringIntoView(added);
          }}
          expose={props.exposeComposer ?? (() => {})}
        />
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
