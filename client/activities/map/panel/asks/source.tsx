import { useSearchParams } from '@solidjs/router';
import { Match, Switch } from 'solid-js';
import { questions as cards } from '../../../../../shared/cards/index.ts';
import { roles } from '../../../../../shared/cards/decks/roles.ts';
import type { QuestionSource } from '../../../../../shared/activities/map/asks/question.ts';

/** Where a question comes from: a question card, which can be opened, or a go-between's part. */
export function Source(props: { source: QuestionSource }) {
  const [search] = useSearchParams<{ table?: string }>();
  const card = () => {
    const { source } = props;
    return 'card' in source ? cards.find(({ id }) => id === source.card) : undefined;
  };
  const role = () => {
    const { source } = props;
    return 'role' in source ? roles.find(({ id }) => id === source.role) : undefined;
  };
  const address = (code: string) => {
    const query = new URLSearchParams({ card: code, ...(search.table && { table: search.table }) });
    return `?${query.toString()}`;
  };
  return (
    <p class="hint">
      <Switch>
        <Match when={card()}>
          {(found) => (
            <a href={address(found().code)}>
              Card {found().code}, {found().spine}
            </a>
          )}
        </Match>
        <Match when={role()}>
          {(found) => <>A go-between’s part: {found().title.replace(/:.*/, '').toLowerCase()}</>}
        </Match>
      </Switch>
    </p>
  );
}
