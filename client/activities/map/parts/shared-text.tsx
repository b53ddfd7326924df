import { createEffect, createMemo, on, onCleanup, onMount } from 'solid-js';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { autosize } from '../../../lib/page/autosize.ts';
import { useMap } from '../live/map-context.ts';
import { Textarea } from '../../../ui/field.tsx';

type Props = {
  label: string;
  /** What the words are about. */
  of: { root: ProseRoot; id: string };
  /** What the map says now, so that the field grows with what others write. */
  value: string;
};

/**
 * Makes a field a window on shared sentences for as long as its owner lives. To be called once the field is on the page.
 * @param of what the words are about; may become something else
 * @param onBound called whenever the field has got the words of a text
 */
export function createShared(field: HTMLTextAreaElement, of: () => Props['of'], onBound?: () => void): void {
  const { session } = useMap();
  // Bound anew for another text only, and not whenever the map changes: what is being composed would be wiped out.
  const text = createMemo(() => session.proseNow(of().root, of().id));
  const place = createMemo(() => `${of().root}/${of().id}`);
  createEffect(
    on([text, place], () => {
      const unbind = session.bindProse(of().root, of().id, field);
      onCleanup(() => unbind?.());
      onBound?.();
    }),
  );
}

/**
 * A note, or what a network is for: several people write in it at once, and each keystroke is kept. There is nothing to submit.
 */
export function SharedText(props: Props) {
  const { session } = useMap();
  let field!: HTMLTextAreaElement;
  onMount(() => {
    const fit = autosize(field);
    createShared(field, () => props.of, fit);
    // Words that others type arrive without an input event.
    createEffect(() => props.value && queueMicrotask(fit));
  });
  return (
    <Textarea
      label={props.label}
      ref={field}
      rows="2"
      data-shared-words
      onFocus={() => session.undo.newStep()}
      onBlur={() => session.undo.newStep()}
    />
  );
}
