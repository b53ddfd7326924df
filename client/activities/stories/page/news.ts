/**
 * Says what came back: a question about the own story, an answer to one's own.
 * @module
 */
import { createEffect, createMemo, on } from 'solid-js';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { inSentence } from '../../../room/stories/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { inWords, capital } from '../../../lib/text/words.ts';

/** Announces what is new since the page opened. Must run inside the table's frame. */
export function createNews(room: InRoom): void {
  const { session } = useTable();
  const announce = useAnnounce();
  const toUs = createMemo(() =>
    room.tables.flatMap(({ table, asked, answered }) =>
      table === session.tableId
        ? []
        : [
            ...asked
              .filter(({ to }) => to === session.tableId)
              .map(({ id }) => ({ id, table, kind: 'question' })),
            ...answered
              .filter(({ to }) => to === session.tableId)
              .map(({ id }) => ({ id, table, kind: 'answer' })),
          ],
    ),
  );
  createEffect(
    on([toUs, room.known], ([all, known], before) => {
      if (!known || !before?.[1]) return;
      const old = new Set(before[0].map(({ kind, id }) => kind + id));
      const fresh = all.filter(({ kind, id }) => !old.has(kind + id));
      const [first] = fresh;
      if (!first) return;
      const from = inSentence(session.tableTitle(first.table));
      if (fresh.length > 1) announce(`${capital(inWords(fresh.length))} questions and answers came back`);
      else
        announce(first.kind === 'question' ? `A question came back from ${from}` : `An answer from ${from}`);
    }),
  );
}
