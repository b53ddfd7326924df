import { Show } from 'solid-js';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { serverNow } from '../../../sync/server-time.ts';
import { dayOf } from '../../ending/words.ts';

/** Says what closing means, and closes. */
export function CloseDialog(props: {
  open: boolean;
  /** When it will delete itself, if it will. */
  deletesAt: number | undefined;
  onClose: () => void;
  onCloseIt: () => Promise<void>;
}) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Close the workshop?">
      <div class="ends__closing">
        <p>
          From now on everybody can read, and nobody can add: no words, no marks, no votes. People still come
          in with the code, to read.
        </p>
        <p>
          Whoever is writing at this moment keeps it on their own device, and may save it as a file. You can
          open the workshop again at any time.
        </p>
        <Show when={props.deletesAt}>
          {(at) => (
            <p>
              <b>It deletes itself on {dayOf(at(), serverNow())}.</b> Everybody is told in the last week.
            </p>
          )}
        </Show>
        <div class="ends__acts">
          <Button kind="ink" onClick={() => props.onCloseIt()}>
            Close it
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Not yet
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
