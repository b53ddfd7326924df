import { Match, Switch } from 'solid-js';
import BookOpen from 'lucide-solid/icons/book-open';
import Coins from 'lucide-solid/icons/coins';
import DoorOpen from 'lucide-solid/icons/door-open';
import MessagesSquare from 'lucide-solid/icons/messages-square';
import Users from 'lucide-solid/icons/users';
import type { Mark } from '../../../../shared/model/table/grid.ts';
import './glyph.css';

/** The sign of a mark: filled does it now, half helps, a ring should. Decorative: words say the same. */
export function MarkGlyph(props: { mark: Mark | 'nobody' }) {
  return (
    <svg class="gm" viewBox="-12 -12 24 24" aria-hidden="true">
      <Switch fallback={<circle r="8.5" class="gm__ring" />}>
        <Match when={props.mark === 'now'}>
          <circle r="9" class="gm__fill" />
        </Match>
        <Match when={props.mark === 'helps'}>
          <circle r="8.5" class="gm__ring" />
          <path d="M0-8.5A8.5 8.5 0 0 0 0 8.5Z" class="gm__fill" />
        </Match>
        <Match when={props.mark === 'nobody'}>
          <path d="M-7-7 7 7M7-7-7 7" class="gm__cross" />
        </Match>
      </Switch>
    </svg>
  );
}

/** The icon of a role. One the deck may get later has none. */
export function RoleIcon(props: { role: string }) {
  return (
    <Switch>
      <Match when={props.role === 'membership'}>
        <Users />
      </Match>
      <Match when={props.role === 'relationships'}>
        <MessagesSquare />
      </Match>
      <Match when={props.role === 'partnerships'}>
        <DoorOpen />
      </Match>
      <Match when={props.role === 'resources'}>
        <Coins />
      </Match>
      <Match when={props.role === 'knowledge'}>
        <BookOpen />
      </Match>
    </Switch>
  );
}
