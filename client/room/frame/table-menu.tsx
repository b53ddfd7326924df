import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import Menu from 'lucide-solid/icons/menu';
import { createSharedSignal } from '../../app/handing-on/index.ts';
import { keptRejoinCode } from '../../device/rejoin.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import { fetchedPart } from '../../ui/fetched/fetched-part.tsx';
import { useCertain } from '../entrance/context.ts';
import { useFrame } from './context.ts';
import { AgendaDialog } from './agenda.tsx';
import type { FromMenu, MenuDialogProps } from './menu-dialog.tsx';
import type { MenuDialogsProps } from './menu-dialogs.tsx';

const fetchMenu = () => import('./menu-dialog.tsx');
const fetchDialogs = () => import('./menu-dialogs.tsx');
/** How long after the table the menu is fetched, so that it opens without a link too. */
const MENU_AFTER_MS = 3_000;

const MenuDialog = fetchedDialog<MenuDialogProps>('Menu', fetchMenu);
/** Stays once something was opened from the menu, so that each dialog gives the focus back by itself. */
const MenuDialogs = fetchedPart<MenuDialogsProps>(fetchDialogs, { pressed: true });

/**
 * The menu of everything that is not needed every minute. It is a modal dialog and not a popup menu, because a dialog
 * works the same with a thumb, a keyboard and a screen reader.
 */
export function TableMenu(props: { children: (close: () => void) => JSX.Element }) {
  const { session } = useTable();
  const [shown, setShown] = createSignal<'menu' | FromMenu>();
  const close = () => setShown(undefined);
  const opened = createMemo(
    (before: boolean) => before || !['menu', 'agenda', undefined].includes(shown()),
    false,
  );
  const certain = useCertain();
  const owner = { workshop: session.me.workshop.id, person: session.me.personId };
  const shared = createSharedSignal();
  // The code opens everything of a person, so it waits for the server to say who this browser is.
  const code = () => (certain() && !shared() ? keptRejoinCode(owner) : undefined);
  const { parts } = useFrame();
  const links = [...parts.values()].flatMap(({ createMenuLinks }) => createMenuLinks?.() ?? []);
  onMount(() => {
    // Without a link now it is fetched when it is opened.
    const timer = setTimeout(
      () => void Promise.all([fetchMenu(), fetchDialogs()]).catch(() => {}),
      MENU_AFTER_MS,
    );
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
      <Show when={opened()}>
        <MenuDialogs
          shown={shown()}
          onClose={close}
          owner={certain() ? owner : undefined}
          code={code() ?? ''}
          shared={shared()}
        />
      </Show>
    </>
  );
}
