import { type MapDoc, readDocument } from '../../../model/document.ts';
import { MAP_ROOTS, type MapView } from './map-view.ts';

/** Everything a map says, also what was taken away (see `drawnMap`), for whoever has no live view of it. */
export const readMap = (doc: MapDoc): MapView => readDocument(doc, MAP_ROOTS);
