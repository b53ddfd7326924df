/**
 * Rows for the storage's acceptance suites.
 * @module
 */
import type { PersonRow, WorkshopRow } from '../../server/storage/storage.ts';

export const workshopRow = (id: string, more: Partial<WorkshopRow> = {}): WorkshopRow => ({
  id,
  title: 'Eastmere',
  format: 'empty',
  joinCode: `code-${id}`,
  facilitatorHash: 'f0',
  tables: [{ id: 't1', name: 'Heron' }],
  createdAt: 1_700_000_000_000,
  ...more,
});
export const personRow = (id: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id,
  workshopId: 'w1',
  kind: 'participant',
  name: 'Priya',
  tableId: 't1',
  ...more,
});
