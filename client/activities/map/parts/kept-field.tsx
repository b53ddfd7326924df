import { createEffect, type JSX, onCleanup, onMount, splitProps } from 'solid-js';
import { Input } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useMap } from '../live/map-context.ts';
import { organisationChange, type OrganisationField } from './field-words.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Keeping = {
  value: string;
  /** Called with trimmed words, and only when somebody changed them here. */
  onKeep: (words: string) => void;
};

/**
 * Connects a field to a value that others may change meanwhile. An untouched field follows the value. What was typed is written on Enter, on
 * leaving the field, when the field disappears and when the page hides; until then nothing is called saved. Escape brings the value back.
 * @returns handlers for the field
 */
export function createKept(field: () => Field, props: Keeping) {
  /** The value the field shows without what was typed; `undefined` until it is on the page. */
  let shown: string | undefined;
  const show = () => {
    shown = props.value;
    field().value = shown;
  };
  const keep = () => {
    holding.release();
    const words = field().value;
    if (shown === undefined || words === shown) return;
    // This is set first, because writing may remove the field, whose cleanup must not write again.
    shown = words;
    props.onKeep(words.trim());
  };
  const holding = useMap().session.holding(keep);
  onMount(() => {
    show();
    createEffect(() => {
      if (props.value !== shown && field().value === shown) show();
    });
  });
  onCleanup(keep);
  return {
    onInput: () => (field().value === shown ? holding.release() : holding.hold()),
    onBlur: () => {
      keep();
      show();
    },
    onKeyDown: (event: KeyboardEvent) => {
      // While an input method is composing, Enter and Escape belong to it.
      if (event.isComposing) return;
      if (event.key === 'Escape' && field().value !== shown) {
        event.stopPropagation();
        show();
        holding.release();
      }
      if (event.key === 'Enter' && !(field() instanceof HTMLTextAreaElement)) {
        keep();
        show();
      }
    },
  };
}

/** Writes down what was typed in a field of an organisation, or says what is wrong with it. */
export function useKeepOrganisation(): (id: string, field: OrganisationField, typed: string) => void {
  const { session } = useMap();
  const announce = useAnnounce();
  return (id, field, typed) => {
    const change = organisationChange(field, typed);
    if (typeof change === 'string') announce(change);
    else session.edits.changeOrganisation(id, change);
  };
}

type KeptInput = Keeping & {
  label: string;
  hint?: JSX.Element;
  inputmode?: 'numeric' | 'text';
  class?: string;
};

/** A field of one line that writes what was typed, see `createKept`. */
export function KeptInput(props: KeptInput) {
  const [keeping, rest] = splitProps(props, ['value', 'onKeep']);
  let field!: HTMLInputElement;
  const handlers = createKept(() => field, keeping);
  return <Input {...rest} {...handlers} ref={(element) => (field = element)} autocomplete="off" />;
}
