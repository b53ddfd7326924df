import { For, Show } from 'solid-js';
import { accountsOfStep } from '../../../../shared/activities/accounts/open.ts';
import { accountQuestion, noticed } from '../../../../shared/activities/accounts/view.ts';
import { accounts } from '../../../../shared/cards/decks/accounts.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { remarkWords } from '../../../../shared/model/table/table-view.ts';
import { capital, counted } from '../../../lib/text/words.ts';
import { SavedMark, useFrame } from '../../../room/frame/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { WayBack } from '../../../room/page/way-back.tsx';

/** All accounts, those of the running step first. */
export function AccountList(props: { phone: boolean }) {
  const { session } = useTable();
  const first = () => accountsOfStep(runningStep(session.plan));
  const rest = () => accounts.filter((account) => !first().includes(account));
  return (
    <div class="accountlist">
      <div class="accountlist__top">
        <WayBack />
        <Show when={props.phone}>
          <SavedMark />
        </Show>
      </div>
      <h1 class="page-title">Accounts of networks</h1>
      <p class="accountlist__lead">
        Six groups of schools, and how they did it. Snapshots of their time, not recipes.
      </p>
      <Show
        when={first().length > 0 && rest().length > 0}
        fallback={<Rows accounts={[...first(), ...rest()]} />}
      >
        <h2>For this step</h2>
        <Rows accounts={first()} />
        <h2>The others</h2>
        <Rows accounts={rest()} />
      </Show>
    </div>
  );
}

function Rows(props: { accounts: readonly AccountCard[] }) {
  const { session } = useTable();
  const { href } = useFrame();
  const state = ({ id, discuss }: AccountCard) => {
    const answers = discuss.reduce(
      (sum, _, which) => sum + session.lists.standing(accountQuestion(id, which)).length,
      0,
    );
    const isRead = session.table.opened[accountQuestion(id, 0)] === true;
    return [
      isRead || answers > 0 ? 'read' : 'not read yet',
      ...(answers > 0 ? [counted(answers, 'answer')] : []),
      ...(remarkWords(session.table, noticed(id)) ? ['something noticed'] : []),
    ].join(', ');
  };
  return (
    <ul class="accountlist__rows">
      <For each={props.accounts}>
        {(account) => (
          <li>
            <a href={href('accounts', account.id)}>{account.title}</a>
            <p class="accountlist__group">{capital(account.group)}</p>
            <p>{account.oneLine}</p>
            <p class="hint">{capital(state(account))}</p>
          </li>
        )}
      </For>
    </ul>
  );
}
