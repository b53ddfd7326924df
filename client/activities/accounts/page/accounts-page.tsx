import { createEffect, createMemo, createSignal, Match, on, Switch } from 'solid-js';
import { accountsOfStep, openedBy } from '../../../../shared/activities/accounts/open.ts';
import { accountQuestion } from '../../../../shared/activities/accounts/view.ts';
import { createFocusOnHeading } from '../../../lib/page/focus.ts';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { useTable } from '../../../sync/table-context.ts';
import { SideBySide } from '../beside/side-by-side.tsx';
import { AccountList } from './account-list.tsx';
import { Reading } from '../reading/reading.tsx';
import './accounts-page.css';

/**
 * The page of the accounts: the list of them, one to read with its questions, or two side by side.
 * @param props.value `all`, an account's id, two of them, or the id of a step that names some
 */
export default function AccountsPage(props: { value: string }) {
  const { session, writable } = useTable();
  const open = createMemo(() => openedBy(props.value, accountsOfStep(session.plan.agenda[props.value])));
  const one = () => {
    const shown = open();
    return shown.show === 'one' ? shown.account : undefined;
  };
  const two = () => {
    const shown = open();
    return shown.show === 'two' ? shown.accounts : undefined;
  };
  const title = () =>
    one()?.title ??
    two()
      ?.map((account) => account.title)
      .join(' and ') ??
    'Accounts of networks';
  /** The question that is open, from 0. */
  const [which, setWhich] = createSignal(0);
  const card = () => {
    const account = one();
    return account && accountQuestion(account.id, which());
  };
  let focusComposer = () => {};
  createEffect(on(one, () => setWhich(0), { defer: true }));
  createEffect(() => session.presence.tell({ card: card() }));
  createEffect(
    on(one, (account) => {
      if (account && writable() && session.me.tableId === session.tableId)
        session.edits.openCard(accountQuestion(account.id, 0));
    }),
  );
  createFocusOnHeading(title);
  return (
    <RoomPage
      title={title()}
      class="accounts"
      card={card()}
      onAdd={one() ? () => focusComposer() : undefined}
    >
      {(phone) => (
        <main class="accounts__main" id="main">
          <Switch fallback={<AccountList phone={phone()} />}>
            <Match when={one()} keyed>
              {(account) => (
                <Reading
                  account={account}
                  which={which()}
                  onWhich={setWhich}
                  phone={phone()}
                  exposeComposer={(focus) => (focusComposer = focus)}
                />
              )}
            </Match>
            <Match when={two()} keyed>
              {(pair) => <SideBySide pair={pair} phone={phone()} />}
            </Match>
          </Switch>
        </main>
      )}
    </RoomPage>
  );
}
