import { createMemo, For, Show } from 'solid-js';
import { accountById } from '../../../../shared/activities/accounts/open.ts';
import { accountQuestion } from '../../../../shared/activities/accounts/view.ts';
import { accounts } from '../../../../shared/cards/decks/accounts.ts';
import type { AccountCard } from '../../../../shared/cards/index.ts';
import { capital } from '../../../lib/text/words.ts';
import { responsesTo } from '../../../room/stage/hall.ts';
import { StepScene } from '../../../room/stage/scenes/step.tsx';
import { Wall } from '../../../room/stage/wall/wall.tsx';
import type { SceneProps } from '../../activity.ts';
import './account-scene.css';

const questionsOf = ({ id, discuss }: AccountCard) => discuss.map((_, which) => accountQuestion(id, which));

/**
 * One account: the only one that is named, or the one most is said about. Until anything is said about one of several, the
 * step's words.
 */
export default function AccountScene(props: SceneProps) {
  const named = createMemo(() => {
    const ids = props.scene['accounts'];
    return Array.isArray(ids) ? ids.flatMap((id: string) => accountById(id) ?? []) : [];
  });
  const offered = () => (named().length > 0 ? named() : accounts);
  const said = (account: AccountCard) => responsesTo(props.session, questionsOf(account)).length;
  const shown = createMemo<AccountCard | undefined>((before) => {
    if (named().length === 1) return named()[0];
    const most = offered().reduce((best, account) => (said(account) > said(best) ? account : best));
    if (said(most) === 0) return undefined;
    // Nothing changes while it is being read, but for an account of which clearly more is said.
    return before && offered().includes(before) && said(most) < said(before) + 2 ? before : most;
  });
  return (
    <Show
      when={shown()}
      keyed
      fallback={
        <StepScene
          title={String(props.scene['title'] ?? 'Accounts of networks')}
          text={String(props.scene['text'] ?? '')}
        />
      }
    >
      {(account) => (
        <>
          <div class="accountscene">
            <p class="stage__label">{capital(account.group)}</p>
            <h1 class="accountscene__title">{account.title}</h1>
            <p class="accountscene__line">{account.oneLine}</p>
          </div>
          <ol class="accountscene__asks">
            <For each={account.discuss}>{(question) => <li>{question}</li>}</For>
          </ol>
          <Wall
            session={props.session}
            now={props.now}
            cards={questionsOf(account)}
            columns={3}
            labelOf={(card) => ({ label: String(questionsOf(account).indexOf(card) + 1) })}
          />
        </>
      )}
    </Show>
  );
}
