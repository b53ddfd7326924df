import { createEffect, createMemo, on, onCleanup, onMount } from 'solid-js';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { autosize } from '../../../lib/page/autosize.ts';
import { useMap } from '../live/map-context.ts';
import { Textarea } from '../../../ui/field.tsx';

type Props = {
  label: string;
  /** The entry whose sentences are edited. */
  of: { root: ProseRoot; id: string };
  /** The sentences as the map has them now, so that the field grows with what others write. */
  value: string;
};

/**
 * Binds a field to shared sentences for as long as its owner lives. Call it once the field is on the page.
 * @param of the entry whose sentences are edited; it may change
 * @param onBound called each time the field was bound to a text
 */
export function createShared(field: HTMLTextAreaElement, of: () => Props['of'], onBound?: () => void): void {
  const { session } = useMap();
  // The field is bound again only for another text. Binding it at each change of the map would wipe out what is being composed.
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

/** A field for a note or a purpose. Several people can write in it at once, and each keystroke is kept, so nothing is submitted. */
export function SharedText(props: Props) {
  const { session } = useMap();
  let field!: HTMLTextAreaElement;
  onMount(() => {
    const fit = autosize(field);
    createShared(field, () => props.of, fit);
    // What others type arrives without an input event.
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
