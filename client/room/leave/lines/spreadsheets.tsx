import Table from 'lucide-solid/icons/table';
import { useConsole } from '../../console/index.ts';
import { FileLink, TakeLine } from '../take-line.tsx';

/** What was said, marked and agreed, for spreadsheet programs, and dates for a calendar. */
export function Spreadsheets() {
  const { hall } = useConsole();
  const file = (name: string) => `/api/workshops/${hall.me.workshop.id}/export/${name}`;
  return (
    <TakeLine
      icon={<Table />}
      title="Spreadsheets"
      about="Tables for any spreadsheet program, and dates for a calendar."
    >
      <span class="take__links">
        <FileLink href={file('responses.csv')}>Responses</FileLink>
        <FileLink href={file('ratings.csv')}>Ratings</FileLink>
        <FileLink href={file('grid.csv')}>Who does what</FileLink>
        <FileLink href={file('chooser.csv')}>Approaches</FileLink>
        <FileLink href={file('actions.csv')}>Actions</FileLink>
        <FileLink href={file('actions.ics')}>Calendar</FileLink>
      </span>
    </TakeLine>
  );
}
