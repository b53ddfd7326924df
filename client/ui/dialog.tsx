import { createEffect, createMemo, createUniqueId, type JSX, onCleanup } from 'solid-js';
import X from 'lucide-solid/icons/x';
import { closeOnBack } from './back-closes.ts';
import { Button } from './button.tsx';
import './dialog.css';

type Props = {
  open: boolean;
  /** Called for Escape, the close button and a press outside. The owner then sets `open` to false. */
  onClose: () => void;
  title: string;
  children: JSX.Element;
};

/** A modal window on the platform's own `<dialog>`. It traps the focus and gives it back when it closes. */
export function Dialog(props: Props) {
  const id = createUniqueId();
  let dialog!: HTMLDialogElement;
  createEffect(() => {
    if (props.open && !dialog.open) dialog.showModal();
    if (!props.open && dialog.open) dialog.close();
  });
  let gone = false;
  onCleanup(() => {
    gone = true;
    // One that goes with its owner gives the focus back too; taken out of the page while it is open it would not.
    if (dialog.open) dialog.close();
  });
  const isOpen = createMemo(() => props.open);
  createEffect(() => {
    if (isOpen()) onCleanup(closeOnBack(id, () => props.onClose()));
  });
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="dialog"
      aria-labelledby={id}
      // Told a moment later, when it may have been opened again.
      onClose={() => gone || dialog.open || props.onClose()}
      onMouseDown={(event) => {
        // The second half of the double click that opened it is not a press outside.
        if (event.target === dialog && event.detail < 2 && isOutside(dialog, event)) props.onClose();
      }}
    >
      <div class="dialog__head">
        <h2 class="title" id={id}>
          {props.title}
        </h2>
        <Button kind="icon" aria-label="Close" onClick={() => props.onClose()}>
          <X />
        </Button>
      </div>
      {props.children}
    </dialog>
  );
}

/**
 * Whether a press was outside the dialog's box. The event's target cannot tell: the backdrop and the padding both
 * count as the dialog itself, and a selection of text may well end on the padding.
 */
function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
