/** What stands in a step that has nothing to remember: a step's note is never empty, see `StepSchema`. */
export const NO_NOTE = '–';

/** Whether a step has a note for whoever runs it. */
export const isNote = (note: string): boolean => note.trim() !== '' && note.trim() !== NO_NOTE;
