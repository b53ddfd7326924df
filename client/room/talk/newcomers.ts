import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { ResponseView } from '../../../shared/model/table/table-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { counted, listOf } from '../../lib/text/words.ts';
import { useAnnounce } from '../../ui/live-region.tsx';

/** How often newcomers are announced. A lively table must not drown what is being read. */
const BATCH_MS = 10_000;

/**
 * Watches for other people's responses that arrive while one looks at a card.
 * @param standing the ids of the card's responses that have not been taken away
 * @param isMine whether one wrote a response oneself, which needs no announcement
 * @returns the id of the response that arrived last
 */
export function createNewcomers(
  standing: Accessor<readonly string[]>,
  isMine: (response: ResponseView) => boolean,
): Accessor<string | undefined> {
  const announce = useAnnounce();
  const { session } = useTable();
  const [newest, setNewest] = createSignal<string>();
  let unsaid: ResponseView[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const say = () => {
    timer = undefined;
    const names = listOf([...new Set(unsaid.map(({ author }) => author.name))]);
    announce(`${counted(unsaid.length, 'new response')}, from ${names}`);
    unsaid = [];
  };
  createEffect(
    on(standing, (now, before) => {
      const known = new Set(before);
      const came = before
        ? now.filter((id) => !known.has(id)).flatMap((id) => session.table.responses[id] ?? [])
        : [];
      if (came.length > 0) setNewest(undefined);
      const fromOthers = came.filter((response) => !isMine(response));
      if (fromOthers.length === 0) return;
      setNewest(fromOthers.at(-1)?.id);
      unsaid.push(...fromOthers);
      timer ??= setTimeout(say, BATCH_MS);
    }),
  );
  return newest;
}
