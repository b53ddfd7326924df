/** Scribe mode: one keyboard, many voices. @module */
export { createSpeaking, type Speaking } from './speaker.ts';
