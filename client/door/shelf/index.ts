/**
 * The long shelf: every question is a spine, every challenge a set of spines in its colour.
 * @module
 */
export { LongShelf } from './long-shelf.tsx';
