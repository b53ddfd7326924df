import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { isEnded } from '../../../../shared/model/plan/ending.ts';
import { isDoorClosed } from '../../../../shared/model/plan/plan-view.ts';
import { createSignal, Show } from 'solid-js';
import DoorClosed from 'lucide-solid/icons/door-closed';
import DoorOpen from 'lucide-solid/icons/door-open';
import Archive from 'lucide-solid/icons/archive';
import BookmarkPlus from 'lucide-solid/icons/bookmark-plus';
import GalleryVerticalEnd from 'lucide-solid/icons/gallery-vertical-end';
import PackageOpen from 'lucide-solid/icons/package-open';
import KeyRound from 'lucide-solid/icons/key-round';
import LogOut from 'lucide-solid/icons/log-out';
import Menu from 'lucide-solid/icons/menu';
import PencilLine from 'lucide-solid/icons/pencil-line';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useConsole } from '../context.ts';
import { Decks } from '../decks/index.tsx';
import { DoorDialog } from './door-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { FacilitatorLinks } from './facilitator-links.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import './menu.css';

type Shown = 'menu' | 'rename' | 'decks' | 'link' | 'door' | 'keep' | 'history';

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
          <Show when={!isEnded(hall.plan)}>
            <Button kind="quiet" onClick={() => setShown('rename')}>
              <PencilLine />
              Rename the workshop
            </Button>
            <Button kind="quiet" onClick={() => setShown('decks')}>
              <GalleryVerticalEnd />
              Our own decks
            </Button>
          </Show>
          <Button kind="quiet" onClick={() => setShown('door')}>
            <DoorClosed />
            {isDoorClosed(hall.plan) ? 'Open the door to newcomers' : 'Close the door to newcomers'}
          </Button>
          <Button kind="quiet" onClick={() => setShown('link')}>
            <KeyRound />
            Links for facilitators
          </Button>
          <Show when={!isEnded(hall.plan)}>
            <Button kind="quiet" onClick={() => setShown('keep')}>
              <BookmarkPlus />
              Keep this moment
            </Button>
          </Show>
          <Button kind="quiet" onClick={() => setShown('history')}>
            <Archive />
            History
          </Button>
          <a class="btn btn--quiet" href={addressOf.leave(hall.me.workshop.id)}>
            <PackageOpen />
            Take it with you, and how it ends
          </a>
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
      <Dialog open={shown() === 'link'} onClose={close('link')} title="Links for facilitators">
        <FacilitatorLinks open={shown() === 'link'} />
      </Dialog>
      <RenameDialog open={shown() === 'rename'} onClose={close('rename')} />
      <Decks open={shown() === 'decks'} onClose={close('decks')} />
      <DoorDialog open={shown() === 'door'} onClose={close('door')} />
      <KeepDialog open={shown() === 'keep'} onClose={close('keep')} onHistory={() => setShown('history')} />
      <HistoryDialog open={shown() === 'history'} onClose={close('history')} />
    </>
  );
}
