import { createSignal, createUniqueId, Show } from 'solid-js';
import CalendarDays from 'lucide-solid/icons/calendar-days';
import Table from 'lucide-solid/icons/table';
import { saveFile } from '../../../lib/page/save-file.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import { exported } from '../../../app/requests/exported.ts';

/** The files of the actions. @param props.table whose; the whole room's without it */
export function TakeAway(props: { table: string | undefined }) {
  const { session } = useTable();
  const heading = createUniqueId();
  const [failed, setFailed] = createSignal(false);
  const take = async (ending: 'ics' | 'csv') => {
    setFailed(false);
    try {
      const answer = await exported(session.me, `actions.${ending}`, { table: props.table });
      const [, name = ''] =
        /filename\*=UTF-8''(\S+)/.exec(answer.headers.get('Content-Disposition') ?? '') ?? [];
      saveFile(decodeURIComponent(name) || `Actions.${ending}`, await answer.blob());
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="takeaway" aria-labelledby={heading}>
      <div class="doing__sect">
        <h2 id={heading}>Take them away</h2>
      </div>
      <div class="takeaway__row">
        <Button onClick={() => take('ics')}>
          <CalendarDays />
          Calendar
        </Button>
        <Button onClick={() => take('csv')}>
          <Table />
          Spreadsheet
        </Button>
      </div>
      <p class="hint">Dates go into any calendar. Nobody is written to.</p>
      <Show when={failed()}>
        <Message title="We could not fetch the file.">
          Your actions are as they were. Please try again in a moment.
        </Message>
      </Show>
    </section>
  );
}
