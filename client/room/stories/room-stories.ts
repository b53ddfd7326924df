/**
 * What the server lists of all tables' stories. One answer every few seconds, and not a connection to each table.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { RoomStories, StoryInRoom } from '../../../shared/activities/stories/room.ts';
import { type Me, PERSON_HEADER } from '../../../shared/protocol/http.ts';
import { within } from '../../lib/within.ts';

const ANSWER_WITHIN_MS = 15_000;

export type InRoom = {
  /** The tables in order; empty until the first answer. */
  tables: readonly StoryInRoom[];
  /** True once there was an answer. */
  known: Accessor<boolean>;
  /** True while the last try failed: then the list is as it was. */
  failed: Accessor<boolean>;
};

/**
 * Follows the list while the page is in sight. Must run under a Solid owner.
 * @param everyMs how often it is asked for
 */
export function createRoomStories(me: Me, everyMs: number): InRoom {
  const [list, setList] = createStore<RoomStories>({ tables: [] });
  const [known, setKnown] = createSignal(false);
  const [failed, setFailed] = createSignal(false);
  let over = false;
  let asking = false;
  const look = async () => {
    if (asking || document.visibilityState !== 'visible') return;
    asking = true;
    try {
      const answer = await within(
        ANSWER_WITHIN_MS,
        fetch(`/api/workshops/${me.workshop.id}/stories`, { headers: { [PERSON_HEADER]: me.personId } }),
      );
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      const found = (await answer.json()) as RoomStories;
      if (over) return;
      setList('tables', reconcile(found.tables, { key: 'table', merge: true }));
      setKnown(true);
      setFailed(false);
    } catch {
      if (!over) setFailed(true);
    } finally {
      asking = false;
    }
  };
  void look();
  const timer = setInterval(() => void look(), everyMs);
  const seen = () => void look();
  document.addEventListener('visibilitychange', seen);
  onCleanup(() => {
    over = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
  });
  return {
    get tables() {
      return list.tables;
    },
    known,
    failed,
  };
}
