import { For, Show } from 'solid-js';
import Hand from 'lucide-solid/icons/hand';
import { listOf } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OwnName } from './own-name.tsx';
import { type Attendance, type Attendee, doingWords } from './who.ts';

export type PeopleDialogProps = {
  onClose: () => void;
  attendance: Attendance;
  /** Returns what people call a card, such as `O2`. */
  cardLabel: (card: string) => string | undefined;
};

/** Everybody at the table, and what each is doing. */
export default function PeopleDialog(props: PeopleDialogProps) {
  const { session } = useTable();
  return (
    <Dialog open onClose={() => props.onClose()} title="People">
      <div class="attendance">
        <Show when={session.me.kind === 'participant'}>
          <OwnName />
        </Show>
        <Group heading="At this table" people={props.attendance.seated} cardLabel={props.cardLabel} />
        <Show when={Object.keys(session.table.guests).length > 0}>
          <section>
            <h3>Without a device</h3>
            <p>{listOf(Object.values(session.table.guests).map((guest) => guest.name))}</p>
          </section>
        </Show>
        <Show when={props.attendance.visiting.length > 0}>
          <Group heading="Looking in" people={props.attendance.visiting} cardLabel={props.cardLabel} />
        </Show>
      </div>
    </Dialog>
  );
}

function Group(props: {
  heading: string;
  people: readonly Attendee[];
  cardLabel: PeopleDialogProps['cardLabel'];
}) {
  return (
    <section>
      <h3>{props.heading}</h3>
      <Show when={props.people.length > 0} fallback={<p class="hint">Nobody has sat down here yet.</p>}>
        <ul>
          <For each={props.people}>
            {(person) => (
              <li classList={{ 'is-gone': !person.live }}>
                <Avatar name={person.name} />
                <span class="attendance__who">
                  <b>{person.name}</b>
                  {person.you ? ' (you)' : ''}
                  <small>{[person.role, person.organisation].filter(Boolean).join(', ')}</small>
                </span>
                <span class="attendance__what">
                  <Show when={person.hand !== undefined}>
                    <span class="people__hand">
                      <Hand />
                      hand up
                    </span>
                  </Show>
                  {doingWords(person, (card) => props.cardLabel(card))}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
