import { createEffect, For, on, Show } from 'solid-js';
import { readAt, readersOf } from '../../../../shared/activities/stories/carousel.ts';
import { toldId } from '../../../../shared/cards/asked.ts';
import { storyCard } from '../../../../shared/activities/stories/view.ts';
import { tablesOf } from '../../../../shared/model/plan/plan-view.ts';
import { numberTables } from '../../../../shared/model/plan/table-names.ts';
import { howMany } from '../../../lib/text/words.ts';
import { useFrame } from '../../../room/frame/index.ts';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { useTable } from '../../../sync/table-context.ts';
import { OURS, type Where } from '../page/where.ts';
import { questionsBack } from '../parts/questions-back.ts';
import { challengeOf } from '../parts/challenge-of.ts';
import './pile.css';

/** The space to keep beside the open one, in px: enough to show that there is a neighbour. */
const BESIDE = 24;

/** All tables' stories, as they lie: filled is read, outlined not yet, pulled out is here, dashed is away or unfinished. */
export function Pile(props: { where: Where; room: InRoom }) {
  const { session } = useTable();
  const { href } = useFrame();
  const tables = () => numberTables(tablesOf(session.plan));
  const listed = (id: string) => props.room.tables.find(({ table }) => table === id);
  const phase = () => props.where.carousel()?.phase;
  /** The number of the table that reads our story now. */
  const ourReader = () => {
    const [goes, at] = [props.where.carousel(), phase()];
    if (!goes || at?.kind !== 'move') return undefined;
    const reader = readersOf(goes, session.tableId)[at.move - 1];
    return tables().find(({ id }) => id === reader);
  };
  const next = () => {
    const goes = props.where.carousel();
    if (!goes) return undefined;
    const move =
      goes.phase.kind === 'write' ? 1 : goes.phase.kind === 'move' ? goes.phase.move + 1 : Infinity;
    return move <= goes.moves ? readAt(goes.ring, session.tableId, move) : undefined;
  };
  const isOurs = (id: string) => id === session.tableId;
  const isHere = (id: string) => (isOurs(id) ? OURS : id) === props.where.shown();
  const isRead = (id: string) => session.table.opened[toldId(id)] === true;
  const isEmpty = (id: string) => !isOurs(id) && props.room.known() && !listed(id)?.readable;
  const state = (id: string): string => {
    if (isHere(id)) return 'here';
    if (isOurs(id)) return ourReader() ? `at ${ourReader()!.number}` : '';
    if (isEmpty(id)) return listed(id)?.begun ? 'being written' : 'not begun';
    if (isRead(id)) return 'read';
    return id === next() ? 'next' : '';
  };
  const back = () => questionsBack(props.room, session.tableId).length;
  let list!: HTMLOListElement;
  // In one row it scrolls by itself, and never the page.
  createEffect(
    on(
      () => props.where.shown(),
      () =>
        queueMicrotask(() => {
          const here = list.querySelector('.is-now');
          if (!here) return;
          const [box, of] = [here.getBoundingClientRect(), list.getBoundingClientRect()];
          list.scrollBy({
            left: Math.min(0, box.left - of.left - BESIDE) + Math.max(0, box.right - of.right + BESIDE),
          });
        }),
    ),
  );
  return (
    <nav class="rounds" aria-label="All stories">
      <div class="rounds__head">
        <h2>{phase()?.kind === 'move' ? 'Going round' : 'The pile'}</h2>
        <Move where={props.where} />
      </div>
      <ol class="storypile" ref={list}>
        <For each={tables()}>
          {(table) => {
            const code = () => (isOurs(table.id) ? storyCard(session.table) : listed(table.id)?.card);
            return (
              <li data-c={isEmpty(table.id) ? undefined : challengeOf(code())?.letter}>
                <a
                  class="lie"
                  classList={{
                    'is-now': isHere(table.id),
                    'is-read': isRead(table.id) && !isEmpty(table.id),
                    'is-away': isOurs(table.id) && ourReader() !== undefined,
                    'is-empty': isEmpty(table.id),
                  }}
                  href={href('stories', isOurs(table.id) ? OURS : table.id)}
                  noScroll
                  aria-current={isHere(table.id) ? 'true' : undefined}
                >
                  <b>{isEmpty(table.id) ? '' : code()}</b>
                  <span>
                    {isOurs(table.id)
                      ? session.canWrite
                        ? 'Ours'
                        : 'Theirs'
                      : `${table.number} ${table.name}`.trim()}
                  </span>
                  <small>{state(table.id)}</small>
                </a>
              </li>
            );
          }}
        </For>
      </ol>
      <p class="bookcase__key" aria-hidden="true">
        <span>
          <i class="key key--full" />
          read
        </span>
        <span>
          <i class="key" />
          not yet
        </span>
      </p>
      <Show when={props.where.shown() !== OURS && (ourReader() || back() > 0)}>
        <div class="comeback">
          <p>
            <Show when={ourReader()}>{(table) => <b>Your story is at table {table().number}. </b>}</Show>
            <Show when={back() > 0}>{`${howMany(back(), 'question has', 'questions have')} come back.`}</Show>
          </p>
          <Show when={back() > 0}>
            <p>
              <a class="act" href={href('stories', OURS)} noScroll>
                Answer them
              </a>
            </p>
          </Show>
        </div>
      </Show>
    </nav>
  );
}

function Move(props: { where: Where }) {
  const at = () => {
    const goes = props.where.carousel();
    return goes?.phase.kind === 'move' ? `Move ${goes.phase.move} of ${goes.moves}` : '';
  };
  return (
    <Show when={at()}>
      <p>{at()}</p>
    </Show>
  );
}
