import Table from 'lucide-solid/icons/table';
import { useConsole } from '../../console/index.ts';
import { FileLink, TakeLine } from '../take-line.tsx';

/** The actions of all tables, for a spreadsheet and for a calendar. */
export function Spreadsheets() {
  const { hall } = useConsole();
  const file = (name: string) => `/api/workshops/${hall.me.workshop.id}/export/${name}`;
  return (
    <TakeLine
      icon={<Table />}
      title="Spreadsheets"
      about="What all tables will do, for any spreadsheet program, and dates for a calendar."
    >
      <span class="take__links">
        <FileLink href={file('actions.csv')}>Actions</FileLink>
        <FileLink href={file('actions.ics')}>Calendar</FileLink>
      </span>
    </TakeLine>
  );
}
