/**
 * What was taken away at a table, and bringing it back. Fetched when first opened: most people never do.
 * @module
 */
import { lazy } from 'solid-js';

/** For the table's menu. Show it in a `FetchedDialog`. */
export const LossesDialog = lazy(() => import('./losses-dialog.tsx'));
/** The list alone, inside another dialog. */
export const Losses = lazy(() => import('./losses.tsx'));
