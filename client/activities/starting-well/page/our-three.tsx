import { createMemo, createSignal, For, Show } from 'solid-js';
import { actionCard, THREE } from '../../../../shared/activities/starting-well/starts.ts';
import { startingProcesses } from '../../../../shared/cards/decks/accounts.ts';
import { capital, inWords } from '../../../lib/text/words.ts';
import { ActionLine } from '../../../room/talk/actions/fetched-line.ts';
import { ActionForm } from '../../../room/talk/fetched.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';

const TITLES = new Map(startingProcesses.map(({ id, title }) => [id, title]));
const NOTHING = { what: '', who: '', by: '' };

/** The chosen statements; each becomes an action of the table. */
export function OurThree(props: { chosen: readonly string[] }) {
  const { session } = useTable();
  const done = createMemo(
    () => props.chosen.filter((id) => session.lists.actionsOn(actionCard(id)).length > 0).length,
  );
  return (
    <>
      <Show when={props.chosen.length > THREE}>
        <p class="ourthree__over">
          <b>{`${capital(inWords(props.chosen.length))} are chosen. Take one back.`}</b>
        </p>
      </Show>
      <ol class="ourthree__list">
        <For
          each={props.chosen}
          fallback={<li class="ourthree__none">Choose the three “not yet” that matter most to you.</li>}
        >
          {(id, place) => <Chosen id={id} number={place() + 1} mayAct={props.chosen.length <= THREE} />}
        </For>
      </ol>
      <Show when={props.chosen.length === THREE && done() === THREE}>
        <p role="status">
          <b>Your three are the table’s actions now.</b>
        </p>
      </Show>
    </>
  );
}

function Chosen(props: { id: string; number: number; mayAct: boolean }) {
  const { session, writable } = useTable();
  const [writing, setWriting] = createSignal(false);
  const card = () => actionCard(props.id);
  const actions = () => session.lists.actionsOn(card());
  return (
    <li class="startcard">
      <b class="startcard__number" aria-hidden="true">
        {props.number}
      </b>
      <div class="startcard__face">
        <h3>{TITLES.get(props.id)}</h3>
        <For each={actions()}>{(action) => <ActionLine id={action} />}</For>
        <Show
          when={writing()}
          fallback={
            <Show when={actions().length === 0 && writable() && props.mayAct}>
              <Button onClick={() => setWriting(true)}>
                What will we do first?
                <span class="vh">{` ${TITLES.get(props.id)}`}</span>
              </Button>
            </Show>
          }
        >
          <ActionForm
            about={card()}
            words={NOTHING}
            submit="Make it our action"
            onCancel={() => setWriting(false)}
            onSave={(words) => {
              session.edits.addAction(words, card());
              setWriting(false);
            }}
          />
        </Show>
      </div>
    </li>
  );
}
