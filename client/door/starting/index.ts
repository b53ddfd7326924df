/**
 * Starting a workshop: what it is called, what happens in it, where people sit; then how to let them in.
 * @module
 */
export { Opened } from './opened.tsx';
export { StartForm, type StartWish } from './start-form.tsx';
