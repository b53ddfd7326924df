/**
 * Who is in which cell at this moment. It is never stored.
 * @module
 */
import { onCleanup } from 'solid-js';
import { createStore, reconcile, type Store } from 'solid-js/store';
import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';
import { record } from '../../../../shared/model/record.ts';
import { nameOr } from '../../../../shared/model/root.ts';

const StateSchema = v.object({
  user: v.object({ id: v.string(), name: nameOr('Somebody') }),
  cell: v.pipe(v.string(), v.maxLength(200)),
});

export type CellPresence = {
  /** The names of the others in a cell, by the cell's key. */
  names: Store<Record<string, string>>;
  /** Tells the others where one is; `undefined` when one is in no cell. */
  tell(cell: string | undefined): void;
};

/** Follows an awareness. Must run under a Solid owner. */
export function createCellPresence(awareness: Awareness, ownId: string): CellPresence {
  const [names, setNames] = createStore<Record<string, string>>({});
  const read = () => {
    const found = record<string>();
    for (const state of awareness.getStates().values()) {
      const parsed = v.safeParse(StateSchema, state);
      if (!parsed.success || parsed.output.user.id === ownId) continue;
      const { user, cell } = parsed.output;
      const there = found[cell];
      if (there === undefined) found[cell] = user.name;
      else if (!there.split(', ').includes(user.name)) found[cell] = `${there}, ${user.name}`;
    }
    setNames(reconcile({ ...found }));
  };
  const tell = (cell: string | undefined) => {
    const state = awareness.getLocalState();
    if (state && state['cell'] !== cell) awareness.setLocalStateField('cell', cell);
  };
  awareness.on('change', read);
  onCleanup(() => {
    awareness.off('change', read);
    tell(undefined);
  });
  read();
  return { names, tell };
}
