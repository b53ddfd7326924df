/**
 * What the sample's table has written so far.
 * @module
 */
import type * as Y from 'yjs';

/** Fills an empty table document. */
export function fillSampleTable(_doc: Y.Doc): void {}
