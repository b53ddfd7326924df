import { createUniqueId, createSignal } from 'solid-js';
import BookOpen from 'lucide-solid/icons/book-open';
import { useConsole } from '../../console/index.ts';
import { FileLink, TakeLine } from '../take-line.tsx';

/** What the tables told, as a file for other programs. */
export function Stories() {
  const { hall } = useConsole();
  const id = createUniqueId();
  const [ask, setAsk] = createSignal(false);
  return (
    <TakeLine
      icon={<BookOpen />}
      title="Stories"
      about="All tables’ stories in one file that programs can read."
      more={
        <p class="take__tick">
          <input
            id={id}
            type="checkbox"
            checked={ask()}
            onChange={(event) => setAsk(event.currentTarget.checked)}
          />
          <label for={id}>With who may be asked</label>
        </p>
      }
    >
      <FileLink href={`/api/workshops/${hall.me.workshop.id}/export/stories.json${ask() ? '?ask=yes' : ''}`}>
        JSON
      </FileLink>
    </TakeLine>
  );
}
