/**
 * The front door: the ways into a workshop.
 * @module
 */
export { CodeEntry } from './code-entry.tsx';
export { Door, RecentWorkshops } from './door.tsx';
export { readJoinCode } from './join-code.ts';
