import { type Accessor, For, type JSX, Show } from 'solid-js';
import CalendarDays from 'lucide-solid/icons/calendar-days';
import KeyRound from 'lucide-solid/icons/key-round';
import Laptop from 'lucide-solid/icons/laptop';
import LogOut from 'lucide-solid/icons/log-out';
import PackageOpen from 'lucide-solid/icons/package-open';
import Presentation from 'lucide-solid/icons/presentation';
import Printer from 'lucide-solid/icons/printer';
import Redo2 from 'lucide-solid/icons/redo-2';
import Undo2 from 'lucide-solid/icons/undo-2';
import UserX from 'lucide-solid/icons/user-x';
import UserPen from 'lucide-solid/icons/user-pen';
import UsersRound from 'lucide-solid/icons/users-round';
import { isDoorClosed } from '../../../shared/model/plan/plan-view.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import type { MenuLink } from '../../activities/activity.ts';
import { linkTo } from '../../lib/page/link-to.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './menu-dialog.css';

/** The dialogs that the menu opens. */
export type FromMenu = 'agenda' | 'losses' | 'way-back' | 'name' | 'leave' | 'shared' | 'name-off';
export type MenuDialogProps = {
  onClose: () => void;
  /** Opens one of them, and so closes the menu. */
  onShow: (dialog: FromMenu) => void;
  /** What activities add, from signals. */
  links: readonly Accessor<readonly MenuLink[]>[];
  /** Whether this device may show the person's own way back in. */
  hasCode: boolean;
  /** Whether this laptop is shared by several people. */
  shared: boolean;
  /** What the open page adds. */
  children: JSX.Element;
};

/** What is in the table's menu. Entries may be buttons that stay, so it is a dialog and not a popup menu. */
export default function MenuDialog(props: MenuDialogProps) {
  const { session, writable } = useTable();
  const joinLink = () => linkTo(addressOf.join(session.joinCode()));
  return (
    <Dialog open onClose={() => props.onClose()} title="Menu">
      <div class="menu">
        <Show when={writable()}>
          <div class="menu__pair">
            <Button data-repeats waiting={!session.undo.canUndo()} onClick={() => session.undo.undo()}>
              <Undo2 />
              Undo
            </Button>
            <Button data-repeats waiting={!session.undo.canRedo()} onClick={() => session.undo.redo()}>
              <Redo2 />
              Redo
            </Button>
          </div>
          <p class="hint">Only what you did yourself is undone.</p>
          <Button kind="quiet" class="menu__row" onClick={() => props.onShow('losses')}>
            <Undo2 />
            What was taken away
          </Button>
        </Show>
        {props.children}
        <Show when={session.me.kind === 'facilitator'}>
          <a class="btn btn--quiet menu__row" href={addressOf.facilitate(session.me.workshop.id)}>
            <Presentation />
            Run the workshop
          </a>
          <a class="btn btn--quiet menu__row" href={addressOf.leave(session.me.workshop.id)}>
            <PackageOpen />
            Take it with you
          </a>
        </Show>
        <Button kind="quiet" class="menu__row" onClick={() => props.onShow('agenda')}>
          <CalendarDays />
          The agenda
        </Button>
        <a class="btn btn--quiet menu__row" href={addressOf.report(session.me.workshop.id)}>
          <Printer />
          The report
        </a>
        <For each={props.links.flatMap((each) => each())}>
          {(link) => (
            <Show
              when={link.open}
              fallback={
                <a class="btn btn--quiet menu__row" href={link.href}>
                  {link.icon()}
                  {link.words}
                </a>
              }
            >
              {(open) => (
                <Button kind="quiet" class="menu__row" onClick={() => (props.onClose(), open()())}>
                  {link.icon()}
                  {link.words}
                </Button>
              )}
            </Show>
          )}
        </For>
        <Show when={session.me.kind === 'participant'}>
          <Button kind="quiet" class="menu__row" onClick={() => props.onShow('name')}>
            <UserPen />
            Correct your name
          </Button>
        </Show>
        <Show when={props.hasCode}>
          <Button kind="quiet" class="menu__row" onClick={() => props.onShow('way-back')}>
            <KeyRound />
            Your own way back in
          </Button>
        </Show>
        <div class="menu__join">
          <Show when={!isDoorClosed(session.plan)} fallback={<p>The door is closed: nobody new gets in.</p>}>
            <p>
              Join code <b>{session.joinCode()}</b>
            </p>
            <CopyButton text={joinLink()} label="Copy join link" />
          </Show>
        </div>
        <a class="btn btn--quiet menu__row" href="/">
          <LogOut />
          Leave the table
        </a>
        <p class="hint">Everything stays here, and so does your seat.</p>
        <Button kind="quiet" class="menu__row" onClick={() => props.onShow('leave')}>
          <Laptop />
          Forget me on this device
        </Button>
        <p class="hint">For a shared laptop. You stay in the workshop.</p>
        <Button kind="quiet" class="menu__row" onClick={() => props.onShow('shared')}>
          <UsersRound />
          {props.shared ? 'This laptop is shared' : 'Is this laptop shared?'}
        </Button>
        <Show when={session.me.kind === 'participant'}>
          <Button kind="quiet" class="menu__row" onClick={() => props.onShow('name-off')}>
            <UserX />
            Leave and take my name off
          </Button>
        </Show>
      </div>
    </Dialog>
  );
}
