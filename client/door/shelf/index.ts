/**
 * The long shelf of the front page: each question is a spine, each challenge a set of spines in its colour.
 * @module
 */
export { LongShelf } from './long-shelf.tsx';
