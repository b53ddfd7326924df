import { addressOf } from '../../../shared/protocol/addresses.ts';
import { For } from 'solid-js';
import { Door } from './door.tsx';

type Visit = { id: string; title: string; table?: string | undefined };

/** For people who closed the laptop: the workshops this device has been in. Renders nothing when there are none. */
export function WayBack(props: { visits: readonly Visit[] }) {
  return (
    <For each={props.visits}>
      {(visit) => (
        <Door
          href={addressOf.table(visit.id)}
          name={`Go back to ${visit.title}`}
          hint={visit.table ?? 'As the person who runs it.'}
        />
      )}
    </For>
  );
}
