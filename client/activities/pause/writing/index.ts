/** Pause for thought: writing alone, and choosing what becomes of it. @module */
export { PausePage } from './pause-page.tsx';
