/** The shelves: every card is a spine. @module */
export { Bookcase } from './bookcase.tsx';
export { Concertina } from './concertina.tsx';
