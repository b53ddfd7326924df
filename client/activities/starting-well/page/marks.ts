import type { StartingMark } from '../../../../shared/activities/starting-well/starts.ts';

/** How a statement is marked: as people choose it, and as the column is called. */
export const MARKS: readonly { id: StartingMark; label: string; column: string }[] = [
  { id: 'yes', label: 'Yes, that is us', column: 'Yes' },
  { id: 'not-yet', label: 'Not yet', column: 'Not yet' },
  { id: 'not-for-us', label: 'Not for us', column: 'Not for us' },
];
