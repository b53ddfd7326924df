/** Questions the people in the room write themselves. @module */
export { OwnCardDialog } from './fetched.tsx';
