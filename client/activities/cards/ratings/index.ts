/**
 * Two ratings per person and card, and how they spread.
 * @module
 */
export { Ratings } from './ratings.tsx';
