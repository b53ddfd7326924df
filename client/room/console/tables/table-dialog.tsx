import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { createSignal, For, Show, untrack } from 'solid-js';
import ArchiveRestore from 'lucide-solid/icons/archive-restore';
import DoorOpen from 'lucide-solid/icons/door-open';
import { peopleAt } from '../../../../shared/model/plan/plan-view.ts';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/field.tsx';
import { createTabForm } from '../../../sync/kept-form.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import { useConsole } from '../context.ts';
import { MessageForm } from '../messages/message-form.tsx';
import { Losses } from '../../losses/losses.tsx';
import { PersonRow } from '../people/person-row.tsx';
import type { BoardRow } from './board.ts';

/** The dialog for everything that can be done to one table. It is open while there is a row. */
export function TableDialog(props: { row: BoardRow | undefined; onClose: () => void }) {
  return (
    <Dialog open={!!props.row} onClose={() => props.onClose()} title={props.row?.table.title() ?? 'Table'}>
      <Show when={props.row?.table.id} keyed>
        <About row={props.row!} onClose={() => props.onClose()} />
      </Show>
    </Dialog>
  );
}

function About(props: { row: BoardRow; onClose: () => void }) {
  const { hall } = useConsole();
  const id = () => props.row.table.id;
  const people = () => peopleAt(hall.plan, id()).filter(({ removed }) => !removed);
  return (
    <div class="tabledialog">
      <a class={buttonClass({})} href={addressOf.table(hall.me.workshop.id, { table: id() })}>
        <DoorOpen />
        Step in
      </a>
      <Rename row={props.row} />
      <MessageForm label="A message to this table only" table={id()} />
      <section>
        <h3>{people().length > 0 ? counted(people().length, 'person', 'people') : 'Nobody sits here'}</h3>
        <ul class="persons">
          <For each={people()}>{(person) => <PersonRow person={person} />}</For>
        </ul>
      </section>
      <TakenAway table={id()} />
      <Remove row={props.row} seated={people().length} onDone={() => props.onClose()} />
    </div>
  );
}

function TakenAway(props: { table: string }) {
  const { hall } = useConsole();
  const [shown, setShown] = createSignal(false);
  const { workshop, personId } = hall.me;
  return (
    <section>
      <Show
        when={shown()}
        fallback={
          <Button kind="text" onClick={() => setShown(true)}>
            <ArchiveRestore />
            What was taken away
          </Button>
        }
      >
        <h3>What was taken away</h3>
        <Losses workshop={workshop.id} table={props.table} me={personId} />
      </Show>
    </section>
  );
}

function Rename(props: { row: BoardRow }) {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const current = () => hall.plan.tables[props.row.table.id]?.name ?? '';
  const [name, setName] = createSignal(current());
  const kept = createTabForm(`${hall.me.workshop.id}/rename/${untrack(() => props.row.table.id)}`);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const words = name().trim();
    if (call.waiting() || !words || words === current()) return;
    const done = await call.run(server.renameTable(props.row.table.id, words));
    if (done === undefined) return;
    kept.clear();
    announce(`The table is called ${words} now.`);
  };
  return (
    <form ref={kept.ref} onSubmit={(event) => void save(event)}>
      <div class="tabledialog__line">
        <Input
          label="Name"
          name="name"
          autocomplete="off"
          maxlength={PAGE_LIMITS.nameLength}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" waiting={call.waiting()}>
          Rename
        </Button>
      </div>
      <ServerCallTrouble call={call} />
    </form>
  );
}

function Remove(props: { row: BoardRow; seated: number; onDone: () => void }) {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const [asked, setAsked] = createSignal(false);
  const last = () => Object.keys(hall.plan.tables).length === 1;
  const who = () =>
    props.seated === 0
      ? 'Nobody sits here.'
      : `${counted(props.seated, 'person sits', 'people sit')} here: they are asked to choose another table.`;
  const remove = async () => {
    const title = props.row.table.title();
    const done = await call.run(server.removeTable(props.row.table.id));
    if (done === undefined) return;
    announce(`${title} is gone from the room.`);
    props.onDone();
  };
  return (
    <div class="tabledialog__away">
      <Show
        when={asked()}
        fallback={
          <Show when={!last()} fallback={<p class="hint">The last table cannot be removed.</p>}>
            <Button kind="text" onClick={() => setAsked(true)}>
              Remove this table
            </Button>
          </Show>
        }
      >
        <p>{who()} What was written stays on the server. Remove the table?</p>
        <ServerCallTrouble call={call} />
        <Button waiting={call.waiting()} onClick={() => void remove()}>
          Remove it
        </Button>
        <Button kind="quiet" onClick={() => setAsked(false)}>
          Leave it
        </Button>
      </Show>
    </div>
  );
}
