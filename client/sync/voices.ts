import { type PlanView, peopleAt } from '../../shared/model/plan/plan-view.ts';
import type { Author, TableView } from '../../shared/model/table/table-view.ts';

/**
 * Returns everybody whose words may be written down at a table: the people who sit there, then guests without a
 * device.
 */
export function voicesAt(plan: PlanView, table: TableView, tableId: string): Author[] {
  const seated = peopleAt(plan, tableId).map(({ id, name, role }) => credit(id, name, role));
  const guests = Object.values(table.guests)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, role }) => credit(id, name, role));
  return [...seated, ...guests];
}

const credit = (id: string, name: string, role: string | undefined): Author => ({
  id,
  name,
  ...(role ? { role } : {}),
});
