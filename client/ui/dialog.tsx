import { createEffect, createUniqueId, type JSX } from 'solid-js';
import X from 'lucide-solid/icons/x';
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
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="dialog"
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onPointerDown={(event) => {
        if (event.target === dialog && isOutside(dialog, event)) props.onClose();
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
function isOutside(dialog: HTMLDialogElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
