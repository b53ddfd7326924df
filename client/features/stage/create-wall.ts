import { type Accessor, createEffect, createSignal, untrack } from 'solid-js';
import { emptyWall, newestOn, nextWall } from '../../../shared/insight/wall.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type Said, saidTo } from './hall.ts';

export type LiveWall = {
  /** What each column shows now; `undefined` for an empty one. A column keeps its place. */
  columns: Accessor<(Said | undefined)[]>;
  /** The key of the response that has just come. */
  newest: Accessor<string | undefined>;
  /** How many responses there are altogether. */
  total: Accessor<number>;
};

/**
 * A wall over some cards' responses. Must run under a Solid owner; other cards are another wall.
 * @param now the server's time, at every second
 */
export function createWall(
  session: HallSession,
  cards: Accessor<readonly string[]>,
  columns: number,
  now: Accessor<number>,
): LiveWall {
  const [wall, setWall] = createSignal(emptyWall(columns));
  const arrived = () => session.tables().filter(({ ready }) => ready());
  createEffect(() => {
    const tables = arrived().map(({ id }) => id);
    const said = saidTo(session, cards());
    const at = now();
    setWall(nextWall(untrack(wall), said, tables, at));
  });
  return {
    columns: () => {
      const said = new Map(saidTo(session, cards()).map((response) => [response.key, response]));
      return wall().columns.map((column) => column && said.get(column.key));
    },
    newest: () => newestOn(wall(), now()),
    total: () => saidTo(session, cards()).length,
  };
}
