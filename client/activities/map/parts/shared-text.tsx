import { createEffect, createMemo, on, onCleanup, onMount } from 'solid-js';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { autosize } from '../../../lib/page/autosize.ts';
import { useMap } from '../live/map-context.ts';
import { createBringBack, Taken } from '../../../room/writing/taken.tsx';
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

/** Whether something was taken off the map, or merged into something else. */
function useTakenOff(): (of: Props['of']) => boolean {
  const { session } = useMap();
  return ({ root, id }) => {
    session.mirror.changed[root]();
    const entry: { removedBy?: string; mergedInto?: string } | undefined = session.mirror.view[root][id];
    return entry?.removedBy !== undefined || entry?.mergedInto !== undefined;
  };
}

/** Brings back what others took off the map while somebody here goes on writing in it. */
export function createBringBackOf(of: () => Props['of']) {
  const { session } = useMap();
  const isOff = useTakenOff();
  return createBringBack(
    () => isOff(of()),
    () => session.edits.bringBack(of().root, of().id),
  );
}

/** Says above the fields of something that others took it off the map meanwhile. */
export function TakenOff(props: Pick<Props, 'of'>) {
  const { session } = useMap();
  const isOff = useTakenOff();
  return <Taken when={isOff(props.of)} by={session.mirror.view[props.of.root][props.of.id]?.removedBy} />;
}

/** A field for a note or a purpose. Several people can write in it at once, and each keystroke is kept, so nothing is submitted. */
export function SharedText(props: Props) {
  const { session } = useMap();
  let field!: HTMLTextAreaElement;
  const back = createBringBackOf(() => props.of);
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
      onInput={() => back.touch()}
      onFocus={() => session.undo.newStep()}
      onBlur={() => {
        back.stop();
        session.undo.newStep();
      }}
    />
  );
}
