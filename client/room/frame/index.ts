/**
 * What surrounds the work at a table: the bar on top, the dock on phones, the menu.
 * @module
 */
export { Dock } from './dock.tsx';
export { SavedMark } from './saved-mark.tsx';
export { TableMenu } from './table-menu.tsx';
export { TopBar } from './top-bar.tsx';
