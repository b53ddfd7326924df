/**
 * The shelf: every question is a spine, every challenge a set of spines in its colour.
 * @module
 */
export { ChallengeIcon } from './challenge-icon.tsx';
export { LongShelf } from './long-shelf.tsx';
export { Shelf, type SpineState } from './shelf.tsx';
