/** Two ratings per person and card, and how the table spreads. @module */
export { Ratings } from './ratings.tsx';
