import { useSearchParams } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import type { ThemeView } from '../../../../shared/model/table/table-view.ts';
import { shelfOf } from '../../../room/shelf/shelf-cards.ts';
import { useTable } from '../../../sync/table-context.ts';

/** Says to which card a theme was carried, with a link to it. */
export function CarriedTo(props: { carried: NonNullable<ThemeView['carried']> }) {
  const { session } = useTable();
  const [search] = useSearchParams<{ table?: string }>();
  const card = createMemo(() => shelfOf(session).find(({ id }) => id === props.carried.card));
  const href = (code: string) =>
    `?${new URLSearchParams({ ...(search.table ? { table: search.table } : {}), card: code })}`;
  const as = () => (props.carried.as === 'action' ? 'as an action' : 'as a response');
  return (
    <p class="theme__carried">
      <ArrowRight />
      <Show when={card()} fallback={<span>Carried {as()} to a card that is off the shelf now</span>}>
        {(found) => (
          <span>
            Carried to{' '}
            <a href={href(found().code)} title={found().title}>
              {found().label}
            </a>{' '}
            {as()}
          </span>
        )}
      </Show>
    </p>
  );
}
