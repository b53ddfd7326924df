/** The workshop's own decks, and what is laid into a step from them or from the library. @module */
import { useIsRouting, useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createSignal } from 'solid-js';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { fetchedDialog } from '../../../ui/fetched/fetched-dialog.tsx';
import { useConsole } from '../context.ts';
import type { DecksDialogProps } from './decks-dialog.tsx';
import type { LayDialogProps } from './lay-dialog.tsx';

const DecksDialog = fetchedDialog<DecksDialogProps>('Our own decks', () => import('./decks-dialog.tsx'));
const LayDialog = fetchedDialog<LayDialogProps>('Lay it into a step', () => import('./lay-dialog.tsx'));

/** The dialogs of the decks, and that of what the address asks to be laid: `?use=<deck>/<item>`. */
export function Decks(props: { open: boolean; onClose: () => void }) {
  const { hall } = useConsole();
  const [search] = useSearchParams<{ use?: string }>();
  const navigate = useNavigate();
  const isRouting = useIsRouting();
  const [laying, setLaying] = createSignal<string>();
  let asked: string | undefined;
  // A dialog is a place in the history. Opened before its word has left the address, it would open again on the way back.
  createEffect(() => {
    if (search.use !== undefined) {
      asked = String(search.use);
      // Not by its search alone: the router still knows the key that stood in the address, and would put it back.
      navigate(addressOf.facilitate(hall.me.workshop.id), { replace: true, resolve: false });
    } else if (asked !== undefined && !isRouting()) {
      setLaying(asked);
      asked = undefined;
    }
  });
  return (
    <>
      <DecksDialog
        open={props.open}
        onClose={() => props.onClose()}
        onLay={(what) => {
          props.onClose();
          setLaying(what);
        }}
      />
      <LayDialog open={laying() !== undefined} what={laying() ?? ''} onClose={() => setLaying(undefined)} />
    </>
  );
}
