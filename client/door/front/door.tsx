import { addressOf } from '../../../shared/protocol/addresses.ts';
import { For } from 'solid-js';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import './front-door.css';

/** A link in the shape of a door: it says where it leads and what waits behind it. */
export function Door(props: { href: string; name: string; hint: string }) {
  return (
    <a class="door door--link" href={props.href}>
      <span>
        <span class="door__name">{props.name}</span>
        <span class="door__hint">{props.hint}</span>
      </span>
      <ArrowRight />
    </a>
  );
}

type Visit = { id: string; title: string; table?: string | undefined };

/** Doors back into the workshops this device has been in, for people who closed the laptop. Renders nothing without any. */
export function RecentWorkshops(props: { visits: readonly Visit[] }) {
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
