import { linkTo } from '../../lib/page/link-to.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { createSignal, For, type JSX, Show } from 'solid-js';
import CalendarDays from 'lucide-solid/icons/calendar-days';
import KeyRound from 'lucide-solid/icons/key-round';
import Laptop from 'lucide-solid/icons/laptop';
import LogOut from 'lucide-solid/icons/log-out';
import Menu from 'lucide-solid/icons/menu';
import Presentation from 'lucide-solid/icons/presentation';
import Redo2 from 'lucide-solid/icons/redo-2';
import UserPen from 'lucide-solid/icons/user-pen';
import UsersRound from 'lucide-solid/icons/users-round';
import Undo2 from 'lucide-solid/icons/undo-2';
import { isDoorClosed } from '../../../shared/model/plan/plan-view.ts';
import { createSharedSignal, LeaveDialog, SharedDialog } from '../../app/handing-on/index.ts';
import { keptRejoinCode } from '../../device/rejoin.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import { useCertain } from '../entrance/context.ts';
import { useFrame } from './context.ts';
import { AgendaDialog } from './agenda.tsx';
import './table-menu.css';

const WayBackDialog = fetchedDialog<{ onClose: () => void; code: string; joinCode: string }>(
  'Your own way back in',
  () => import('./way-back-dialog.tsx'),
);
const OwnNameDialog = fetchedDialog('Your name', () => import('../people/own-name-dialog.tsx'));
const LossesDialog = fetchedDialog('What was taken away', () => import('../losses/losses-dialog.tsx'));

/**
 * The menu of everything that is not needed every minute. It is a modal dialog and not a popup menu, because a dialog
 * works the same with a thumb, a keyboard and a screen reader, and its entries may be buttons that stay.
 */
export function TableMenu(props: { children: (close: () => void) => JSX.Element }) {
  const { session, writable } = useTable();
  const [shown, setShown] = createSignal<
    'menu' | 'agenda' | 'losses' | 'way-back' | 'name' | 'leave' | 'shared'
  >();
  const close = () => setShown(undefined);
  const certain = useCertain();
  const owner = { workshop: session.me.workshop.id, person: session.me.personId };
  const shared = createSharedSignal();
  // The code opens everything of a person, so it waits for the server to say who this browser is.
  const code = () => (certain() && !shared() ? keptRejoinCode(owner) : undefined);
  const { parts } = useFrame();
  const links = [...parts.values()].flatMap(({ createMenuLinks }) => createMenuLinks?.() ?? []);
  const joinLink = () => linkTo(addressOf.join(session.joinCode()));
  return (
    <>
      <Button kind="icon" aria-label="Menu" aria-haspopup="dialog" onClick={() => setShown('menu')}>
        <Menu />
      </Button>
      {/* A dialog opened from the menu closes the menu. The menu's own closing must not close that dialog. */}
      <Dialog open={shown() === 'menu'} onClose={() => shown() === 'menu' && close()} title="Menu">
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
            <Button kind="quiet" class="menu__row" onClick={() => setShown('losses')}>
              <Undo2 />
              What was taken away
            </Button>
          </Show>
          {props.children(close)}
          <Show when={session.me.kind === 'facilitator'}>
            <a class="btn btn--quiet menu__row" href={addressOf.facilitate(session.me.workshop.id)}>
              <Presentation />
              Run the workshop
            </a>
          </Show>
          <Button kind="quiet" class="menu__row" onClick={() => setShown('agenda')}>
            <CalendarDays />
            The agenda
          </Button>
          <For each={links.flatMap((each) => each())}>
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
                  <Button kind="quiet" class="menu__row" onClick={() => (close(), open()())}>
                    {link.icon()}
                    {link.words}
                  </Button>
                )}
              </Show>
            )}
          </For>
          <Show when={session.me.kind === 'participant'}>
            <Button kind="quiet" class="menu__row" onClick={() => setShown('name')}>
              <UserPen />
              Correct your name
            </Button>
          </Show>
          <Show when={code()}>
            <Button kind="quiet" class="menu__row" onClick={() => setShown('way-back')}>
              <KeyRound />
              Your own way back in
            </Button>
          </Show>
          <div class="menu__join">
            <Show
              when={!isDoorClosed(session.plan)}
              fallback={<p>The door is closed: nobody new gets in.</p>}
            >
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
          <Button kind="quiet" class="menu__row" onClick={() => setShown('leave')}>
            <Laptop />
            Leave this device
          </Button>
          <Button kind="quiet" class="menu__row" onClick={() => setShown('shared')}>
            <UsersRound />
            {shared() ? 'This laptop is shared' : 'Is this laptop shared?'}
          </Button>
        </div>
      </Dialog>
      <AgendaDialog open={shown() === 'agenda'} onClose={close} />
      <WayBackDialog
        open={shown() === 'way-back'}
        onClose={close}
        code={code() ?? ''}
        joinCode={session.joinCode()}
      />
      <OwnNameDialog open={shown() === 'name'} onClose={close} />
      <LossesDialog open={shown() === 'losses'} onClose={close} />
      <LeaveDialog
        open={shown() === 'leave'}
        me={session.me}
        unsent={session.saved() !== 'saved'}
        onClose={close}
      />
      <SharedDialog
        open={shown() === 'shared'}
        owner={certain() ? owner : undefined}
        shared={shared()}
        onClose={close}
      />
    </>
  );
}
