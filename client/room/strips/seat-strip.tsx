import { createEffect, createSignal, Show } from 'solid-js';
import Armchair from 'lucide-solid/icons/armchair';
import { ownKey } from '../../device/own.ts';
import { readJson, writeJson } from '../../device/storage.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';

const device = () => localStorage;

/** Tells somebody who was given another seat where they are now, once. */
export function SeatStrip() {
  const { session } = useTable();
  const place = ownKey('seat', { workshop: session.me.workshop.id, person: session.me.personId });
  const last = readJson(device, place);
  const [known, setKnown] = createSignal(typeof last === 'string' ? last : session.me.tableId);
  createEffect(() => writeJson(device, place, known()));
  return (
    <Show when={session.me.tableId === session.tableId && known() !== session.tableId}>
      <section class="ask ask--strong" aria-label="Your seat">
        <Armchair />
        <p role="status">
          <b>You sit at {session.tableTitle(session.tableId)} now.</b> What you wrote stays where you wrote
          it.
        </p>
        <Button onClick={() => setKnown(session.tableId)}>Got it</Button>
      </section>
    </Show>
  );
}
