/**
 * What the parts of the panel share. A part shows what is selected and what can be done to it.
 * @module
 */
import type { JSX } from 'solid-js';
import { Button } from '../../../../ui/button.tsx';
import type { Removal } from '../../parts/removal.tsx';
import type { DrawnMap } from '../../../../../shared/activities/map/model/drawn-map.ts';

export type PartProps = {
  /** The id of what the part is about. It never changes: for another thing the part is replaced. */
  id: string;
  onRemove: Removal['remove'];
};

/** The buttons of a part; the last one takes the thing away. */
export function Acts(props: { children?: JSX.Element; onRemove: () => void; remove?: string }) {
  return (
    <div class="mappart__acts">
      {props.children}
      <Button kind="quiet" onClick={() => props.onRemove()}>
        {props.remove ?? 'Remove'}
      </Button>
    </div>
  );
}

/** The ids of a selection, by sort. */
export type Picked = { organisations: string[]; ties: string[]; networks: string[] };

export const NOTHING_PICKED: Picked = { organisations: [], ties: [], networks: [] };

/** Sorts a selection, without what has been taken off the map since it was made. */
export function pickedOf(map: DrawnMap, selection: ReadonlySet<string>): Picked {
  if (selection.size === 0) return NOTHING_PICKED;
  return {
    organisations: [...selection].filter((id) => map.organisations.has(id)),
    ties: map.ties.flatMap(({ id }) => (selection.has(id) ? [id] : [])),
    networks: map.networks.flatMap(({ id }) => (selection.has(id) ? [id] : [])),
  };
}
