import { type Accessor, createEffect, createSignal, untrack } from 'solid-js';
import { emptyWall, newestOn, nextWall } from '../../../shared/model/wall.ts';
import type { WallResponse } from './hall.ts';

export type LiveWall = {
  /** What each column shows now; `undefined` for an empty one. A column keeps its place. */
  columns: Accessor<(WallResponse | undefined)[]>;
  /** The key of the response that has just come. */
  newest: Accessor<string | undefined>;
  /** How many responses there are altogether. */
  total: Accessor<number>;
};

export type WallSource = {
  /** Everything there is now. */
  said: Accessor<readonly WallResponse[]>;
  /** Where that comes from: those sources that have arrived on this device. */
  arrived: Accessor<readonly string[]>;
  /** Whether each is up in its turn, or the newest only. */
  turns: boolean;
};

/**
 * A wall that changes by itself. Must run under a Solid owner; another source is another wall.
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
