/**
 * “Back” closes a dialog and leaves the page where it is: an open dialog is a place of its own in the history.
 *
 * Closed in another way, its place stays, and “Back” passes over it later. Stepping back at once would be a navigation
 * under way while somebody opens the next dialog or goes to another page: it closes the one and undoes the other.
 */

type State = { dialog?: string } | null;

/** The dialogs that are open now, and how each is closed. */
const opened = new Map<string, () => void>();

const dialogHere = () => (history.state as State)?.dialog;

/** Where the page is in the history. Only the places of dialogs are known: others are left without a word to us. */
let place = { dialog: dialogHere(), address: location.href, length: history.length };
const note = () => (place = { dialog: dialogHere(), address: location.href, length: history.length });

window.addEventListener('popstate', () => {
  const { dialog, address, length } = place;
  const isLeft = dialog !== undefined && !opened.has(dialog);
  const now = note();
  for (const [id, close] of opened) if (id !== now.dialog) close();
  // A longer history means that one had gone on from that place, and comes from somewhere else.
  if (isLeft && now.dialog !== dialog && now.address === address && now.length === length) history.back();
});

/**
 * Gives an open dialog its place in the history.
 * @param id - of the dialog
 * @param close - called when somebody goes back
 * @returns to be called when the dialog has closed
 */
export function closeOnBack(id: string, close: () => void): () => void {
  const before = dialogHere();
  const isFree = before !== undefined && (before === id || !opened.has(before));
  opened.set(id, close);
  const state = { ...(history.state as State), dialog: id };
  if (isFree) history.replaceState(state, '');
  else history.pushState(state, '');
  note();
  return () => opened.delete(id);
}
