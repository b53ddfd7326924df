import { createEffect, createMemo, on, onCleanup, onMount } from 'solid-js';
import type { ProseRoot } from '../../../shared/model/map/prose.ts';
import { autosize } from '../../lib/autosize.ts';
import { useMap } from '../../sync/map/map-context.ts';
import { Textarea } from '../../ui/field.tsx';

type Props = {
  label: string;
  /** What the words are about. */
  of: { root: ProseRoot; id: string };
  /** What the map says now, so that the field grows with what others write. */
  value: string;
};

/**
 * A note, or what a network is for: several people write in it at once, and each keystroke is kept. There is nothing to submit.
 */
export function SharedText(props: Props) {
  const { session } = useMap();
  let field!: HTMLTextAreaElement;
  onMount(() => {
    const fit = autosize(field);
    // Bound anew for another text only, and not whenever the map changes: what is being composed would be wiped out.
    const text = createMemo(() => session.proseNow(props.of.root, props.of.id));
    const of = createMemo(() => `${props.of.root}/${props.of.id}`);
    createEffect(
      on([text, of], () => {
        const unbind = session.bindProse(props.of.root, props.of.id, field);
        onCleanup(() => unbind?.());
        fit();
      }),
    );
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
