import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { createSignal } from 'solid-js';
import DoorOpen from 'lucide-solid/icons/door-open';
import Archive from 'lucide-solid/icons/archive';
import KeyRound from 'lucide-solid/icons/key-round';
import LogOut from 'lucide-solid/icons/log-out';
import Menu from 'lucide-solid/icons/menu';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useConsole } from '../context.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { NewLink } from './new-link.tsx';
import './menu.css';

type Shown = 'menu' | 'link' | 'history';

/** The menu of what is not needed every minute: the facilitator's link, the history, the way out. */
export function ConsoleMenu() {
  const { hall } = useConsole();
  const [shown, setShown] = createSignal<Shown>();
  // Opening a dialog closes the menu. The menu's own closing must not close that dialog too.
  const close = (which: Shown) => () => shown() === which && setShown(undefined);
  return (
    <>
      <Button kind="icon" aria-label="Menu" aria-haspopup="dialog" onClick={() => setShown('menu')}>
        <Menu />
      </Button>
      <Dialog open={shown() === 'menu'} onClose={close('menu')} title="Menu">
        <div class="consolemenu">
          <Button kind="quiet" onClick={() => setShown('link')}>
            <KeyRound />
            The facilitator’s link
          </Button>
          <Button kind="quiet" onClick={() => setShown('history')}>
            <Archive />
            History
          </Button>
          <a class="btn btn--quiet" href={addressOf.table(hall.me.workshop.id)}>
            <DoorOpen />
            Go to the tables
          </a>
          <a class="btn btn--quiet" href="/">
            <LogOut />
            Leave the console
          </a>
          <p class="hint">The workshop goes on without this page, and so does the clock.</p>
        </div>
      </Dialog>
      <Dialog open={shown() === 'link'} onClose={close('link')} title="The facilitator’s link">
        <NewLink
          open={shown() === 'link'}
          which="facilitator"
          label="The new link"
          make="Make a new link"
          about="Give it to a colleague who runs the workshop with you: whoever has it can do what you can. The server keeps no copy of a link, so a new one is made each time, and the one before it stops working. Whoever is in stays in."
          signOut="Also sign out everybody else who came in by the old one"
        />
      </Dialog>
      <HistoryDialog open={shown() === 'history'} onClose={close('history')} />
    </>
  );
}
