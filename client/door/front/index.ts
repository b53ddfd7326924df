/**
 * The front door: the ways into a workshop.
 * @module
 */
export { CodeEntry } from './code-entry.tsx';
export { Door } from './door.tsx';
export { readJoinCode } from './join-code.ts';
export { WayBack } from './way-back.tsx';
