/** Who is at the table. @module */
export { People } from './people.tsx';
export { ByLine } from './by-line.tsx';
