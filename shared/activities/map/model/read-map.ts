/**
 * Reads a whole map document, for code that has no live view of it.
 * @module
 */
import type * as Y from 'yjs';
import { readRoot } from '../../../model/schema.ts';
import { MAP_READERS, MAP_ROOTS, type MapView } from './map-view.ts';

/** Reads everything a map says, including what was taken away (see `drawnMap`). */
export const readMap = (doc: Y.Doc): MapView =>
  Object.fromEntries(
    MAP_ROOTS.map((name) => [name, readRoot<unknown>(doc, name, MAP_READERS[name])]),
  ) as MapView;
