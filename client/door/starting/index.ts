/**
 * Starting a workshop: its name, its agenda and its tables; then how to let people in.
 * @module
 */
export { Opened } from './opened.tsx';
export { StartForm, type WorkshopRequest } from './start-form.tsx';
