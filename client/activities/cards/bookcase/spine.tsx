import { For, Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import Pencil from 'lucide-solid/icons/pencil';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { type SpineState, describeSpine } from './shelf-state.ts';

/** The most dots a spine shows. More would run into the next spine; the words name everybody. */
const DOTS = 4;

/** The spine of one card: outlined at first, filled once opened, raised while it is open on this screen. */
export function Spine(props: { card: ShelfCard; state: SpineState; href: string }) {
  const own = () => props.card.card.kind === 'own';
  return (
    <a
      class="spine"
      classList={{
        'is-opened': props.state.opened,
        'is-now': props.state.now,
        'spine--own': own(),
      }}
      href={props.href}
      noScroll
      aria-current={props.state.now ? 'true' : undefined}
      data-title={props.card.title}
    >
      <Show when={props.state.actioned}>
        <Check class="spine__tick" />
      </Show>
      <Show when={own()} fallback={props.card.label}>
        <Pencil />
        <span>
          <span class="vh">{props.card.label.replace(/\S+$/, '')}</span>
          {props.card.label.replace(/^\S+ /, '')}
        </span>
      </Show>
      <span class="vh">{` ${props.card.title}, ${describeSpine(props.state)}`}</span>
      <span class="spine__readers" aria-hidden="true">
        <For each={props.state.readers.slice(0, DOTS)}>{() => <i />}</For>
      </span>
    </a>
  );
}
