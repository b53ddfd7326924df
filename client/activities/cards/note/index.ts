/** The shared note of a challenge, fetched when one is opened. @module */
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { NoteSheetProps } from './note-sheet.tsx';

export const NoteSheet = fetchedPart<NoteSheetProps>(() => import('./note-sheet.tsx'), {
  trouble: 'We could not fetch the page of the note.',
  pressed: true,
});
