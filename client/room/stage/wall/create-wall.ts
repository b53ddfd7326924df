import { type Accessor, createEffect, createSignal, untrack } from 'solid-js';
import { emptyWall, newestOn, nextWall } from '../../../../shared/model/wall.ts';
import type { WallResponse } from '../hall.ts';

export type LiveWall = {
  /** What each column shows now; `undefined` for an empty one. A response never changes its column. */
  columns: Accessor<(WallResponse | undefined)[]>;
  /** The key of the response that has just arrived. */
  newest: Accessor<string | undefined>;
  /** The number of all responses. */
  total: Accessor<number>;
};

export type WallSource = {
  /** All responses there are now. */
  said: Accessor<readonly WallResponse[]>;
  /** The ids of the tables (or other sources) that have arrived on this device. */
  arrived: Accessor<readonly string[]>;
  /** True to show every response in turn; false to show the newest only. */
  turns: boolean;
};

/**
 * Makes a wall that changes by itself. Must run under a Solid owner. Another source needs another wall.
 * @param now the server's time, at every second
 */
export function createWall(source: WallSource, columns: number, now: Accessor<number>): LiveWall {
  const [wall, setWall] = createSignal(emptyWall(columns));
  createEffect(() => {
    const [said, arrived, at] = [source.said(), source.arrived(), now()];
    setWall(nextWall(untrack(wall), said, arrived, at, source.turns));
  });
  return {
    columns: () => {
      const said = new Map(source.said().map((response) => [response.key, response]));
      return wall().columns.map((column) => column && said.get(column.key));
    },
    newest: () => newestOn(wall(), now()),
    total: () => source.said().length,
  };
}
