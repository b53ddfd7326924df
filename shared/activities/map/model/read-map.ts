import { type MapDoc, readDocument } from '../../../model/document.ts';
import { MAP_ROOTS, type MapView } from './map-view.ts';

/** Reads a whole map document, removed entries included (see `drawnMap`), for code that has no live view of it. */
export const readMap = (doc: MapDoc): MapView => readDocument(doc, MAP_ROOTS);
