/**
 * Starting a workshop: what it is called, what happens in it, where people sit; then how to let them in.
 * @module
 */
export { Opened } from './opened.tsx';
export { StartForm, type WorkshopRequest } from './start-form.tsx';
