import { createSignal, type JSX, onCleanup, onMount } from 'solid-js';
import Menu from 'lucide-solid/icons/menu';
import { createSharedSignal, LeaveDialog, SharedDialog } from '../../app/handing-on/index.ts';
import { keptRejoinCode } from '../../device/rejoin.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import { useCertain } from '../entrance/context.ts';
import { useFrame } from './context.ts';
import { AgendaDialog } from './agenda.tsx';
import type { FromMenu, MenuDialogProps } from './menu-dialog.tsx';

const fetchMenu = () => import('./menu-dialog.tsx');
/** How long after the table the menu is fetched, so that it opens without a link too. */
const MENU_AFTER_MS = 3_000;

const MenuDialog = fetchedDialog<MenuDialogProps>('Menu', fetchMenu);
const WayBackDialog = fetchedDialog<{ onClose: () => void; code: string; joinCode: string }>(
  'Your own way back in',
  () => import('./way-back-dialog.tsx'),
);
const OwnNameDialog = fetchedDialog('Your name', () => import('../people/own-name-dialog.tsx'));
const NameOffDialog = fetchedDialog(
  'Leave and take my name off',
  () => import('../ending/name-off-dialog.tsx'),
);
const LossesDialog = fetchedDialog('What was taken away', () => import('../losses/losses-dialog.tsx'));

/**
 * The menu of everything that is not needed every minute. It is a modal dialog and not a popup menu, because a dialog
 * works the same with a thumb, a keyboard and a screen reader.
 */
export function TableMenu(props: { children: (close: () => void) => JSX.Element }) {
  const { session } = useTable();
  const [shown, setShown] = createSignal<'menu' | FromMenu>();
  const close = () => setShown(undefined);
  const certain = useCertain();
  const owner = { workshop: session.me.workshop.id, person: session.me.personId };
  const shared = createSharedSignal();
  // The code opens everything of a person, so it waits for the server to say who this browser is.
  const code = () => (certain() && !shared() ? keptRejoinCode(owner) : undefined);
  const { parts } = useFrame();
  const links = [...parts.values()].flatMap(({ createMenuLinks }) => createMenuLinks?.() ?? []);
  onMount(() => {
    // Without a link now it is fetched when it is opened.
    const timer = setTimeout(() => void fetchMenu().catch(() => {}), MENU_AFTER_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <>
      <Button kind="icon" aria-label="Menu" aria-haspopup="dialog" onClick={() => setShown('menu')}>
        <Menu />
      </Button>
      {/* A dialog opened from the menu closes the menu. The menu's own closing must not close that dialog. */}
      <MenuDialog
        open={shown() === 'menu'}
        onClose={() => shown() === 'menu' && close()}
        onShow={setShown}
        links={links}
        hasCode={code() !== undefined}
        shared={shared()}
      >
        {props.children(close)}
      </MenuDialog>
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
      <NameOffDialog open={shown() === 'name-off'} onClose={close} />
      <SharedDialog
        open={shown() === 'shared'}
        owner={certain() ? owner : undefined}
        shared={shared()}
        onClose={close}
      />
    </>
  );
}
