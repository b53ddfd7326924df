/**
 * What surrounds the work at a table: the bar and the strips on top, the menu, the dock on phones.
 * @module
 */
export { useFrame } from './context.ts';
export { Dock } from './dock.tsx';
export { FrameTop } from './frame-top.tsx';
export { SavedMark } from './saved-mark.tsx';
