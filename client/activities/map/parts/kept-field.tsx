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
 * Joins a field to words others may change meanwhile. What one has not touched follows them; what one has is written down
 * on Enter, on leaving and when the field goes away; Escape brings back what the map says.
 * @returns handlers for the field
 */
export function createKept(field: () => Field, props: Keeping) {
  /** What the field began with; nothing before it stands on the page. */
  let shown: string | undefined;
  const show = () => {
    shown = props.value;
    field().value = shown;
  };
  const keep = () => {
    const words = field().value;
    if (shown === undefined || words === shown) return;
    // Before it is written: writing may take the field away, and that must not write twice.
    shown = words;
    props.onKeep(words.trim());
  };
  onMount(() => {
    show();
    createEffect(() => {
      if (props.value !== shown && field().value === shown) show();
    });
  });
  onCleanup(keep);
  return {
    onBlur: () => {
      keep();
      show();
    },
    onKeyDown: (event: KeyboardEvent) => {
      // While an input method composes, Enter and Escape are its own.
      if (event.isComposing) return;
      if (event.key === 'Escape' && field().value !== shown) {
        event.stopPropagation();
        show();
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

/** One line of a map's words. */
export function KeptInput(props: KeptInput) {
  const [keeping, rest] = splitProps(props, ['value', 'onKeep']);
  let field!: HTMLInputElement;
  const handlers = createKept(() => field, keeping);
  return <Input {...rest} {...handlers} ref={(element) => (field = element)} autocomplete="off" />;
}
