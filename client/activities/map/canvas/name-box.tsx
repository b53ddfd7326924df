import { createSignal, For, onMount, Show, untrack } from 'solid-js';
import { ORGANISATION_KINDS } from '../../../../shared/cards/map-template.ts';
import type { OrganisationKind } from '../../../../shared/activities/map/model/map-view.ts';
import { KIND_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Input, Select } from '../../../ui/field.tsx';
import { isSchool } from '../../../../shared/activities/map/asks/kinds.ts';
import type { Naming } from './hand/gestures.ts';
import './name-box.css';

type Props = {
  naming: Naming;
  /** Where the box goes, in the window. */
  at: { x: number; y: number };
  /** The kind chosen last time, so that five primaries in a row need only one choice. */
  kind: OrganisationKind | undefined;
  /** What was written before the box moved, or before somebody left it with Escape. */
  draft: string;
  onDraft: (words: string) => void;
  onName: (name: string, kind: OrganisationKind) => void;
  /** The box closes, and keeps its letters for the next time. */
  onLeave: () => void;
  /** The box closes, and its letters go. */
  onThrowAway: () => void;
};

const TITLES = {
  school: 'Name of the school',
  agency: 'Name of the agency',
  network: 'Name of the network',
} as const;

/** Asks for a name right where the new thing will be. Enter adds it, Escape leaves it for later. */
export function NameBox(props: Props) {
  let form!: HTMLFormElement;
  const [name, setName] = createSignal(untrack(() => props.draft));
  const kinds = () =>
    ORGANISATION_KINDS.filter((kind) => isSchool(kind) === (props.naming.what === 'school'));
  const first = () =>
    (kinds().find((kind) => kind === props.kind) ??
      (props.naming.what === 'school' ? 'primary' : kinds()[0])) as OrganisationKind;
  const [chosen, setChosen] = createSignal<OrganisationKind>();
  const [error, setError] = createSignal('');
  onMount(() => form.querySelector('input')?.focus({ preventScroll: true }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!name().trim()) return setError('It needs a name.');
    props.onName(name().trim(), chosen() ?? first());
  };
  return (
    <form
      ref={form}
      class="name-box"
      style={{ left: `${props.at.x}px`, top: `${props.at.y}px` }}
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') props.onLeave();
      }}
    >
      <Input
        label={TITLES[props.naming.what]}
        value={name()}
        error={error()}
        maxLength={120}
        autocomplete="off"
        onInput={(event) => {
          setName(event.currentTarget.value);
          props.onDraft(event.currentTarget.value);
          setError('');
        }}
      />
      <Show when={props.naming.what !== 'network'}>
        <Select
          label="Kind"
          value={chosen() ?? first()}
          onChange={(event) => setChosen(event.currentTarget.value as OrganisationKind)}
        >
          <For each={kinds()}>{(kind) => <option value={kind}>{KIND_WORDS[kind]}</option>}</For>
        </Select>
      </Show>
      <div class="name-box__buttons">
        <Button type="submit" kind="ink">
          Add
        </Button>
        <Button kind="quiet" onClick={() => props.onThrowAway()}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
