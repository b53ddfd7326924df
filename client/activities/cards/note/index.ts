/** The shared note of a challenge. @module */
export { NoteSheet } from './note-sheet.tsx';
