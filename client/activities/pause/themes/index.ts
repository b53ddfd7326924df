/** What was shared in a pause, sorted into themes by the whole table at once. @module */
export { Themes } from './themes.tsx';
