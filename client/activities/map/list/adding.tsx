/**
 * The forms below the list's tables, which add to them.
 * @module
 */
import { createMemo, createSignal, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import type { NetworkBasis, OrganisationKind } from '../../../../shared/activities/map/model/map-view.ts';
import { BASIS_WORDS, KIND_WORDS, pickOf } from '../../../../shared/activities/map/model/words.ts';
import { createKeptForm, createKeptText } from '../../../sync/kept-form.ts';
import { useTable } from '../../../sync/table-context.ts';
import { counted, listOf } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useMap } from '../live/map-context.ts';
import { WordOptions } from '../parts/word-options.tsx';
import { Picker } from '../parts/picker.tsx';
import { TieAdder } from '../parts/tie-adder.tsx';
import { calledOf } from '../parts/tie-phrases.ts';
import { namesIn } from './rows.ts';

/** The name of the names that were typed and not added yet. */
const DRAFT = 'map/names';

/** A form that draws organisations from a list of names, typed or pasted. */
export function AddOrganisations() {
  const { session, select } = useMap();
  const announce = useAnnounce();
  const { drafts } = useTable();
  const [text, write] = createKeptText(drafts, () => DRAFT);
  const [kind, setKind] = createSignal<OrganisationKind>('primary');
  const [said, setSaid] = createSignal('');
  const found = () =>
    namesIn(
      text(),
      [...session.drawn().organisations.values()].map(({ name }) => name),
    );
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const { names, already } = found();
    if (names.length > 0)
      select(session.edits.addOrganisations(names.map((name) => ({ name, kind: kind() }))));
    const added = names.length > 0 ? `${counted(names.length, 'organisation')} added.` : '';
    const known = already.length > 0 ? ` On the map already: ${named(already)}.` : '';
    setSaid(added || known ? `${added}${known}`.trim() : 'Write a name first.');
    announce(said());
    write('');
  };
  const waiting = () => found().names.length;
  return (
    <form class="maplist__add" aria-label="Add organisations" onSubmit={add}>
      <Textarea
        label="Add organisations"
        hint={
          <>
            One name a line. A column pasted from a spreadsheet will do.
            <KeyHint does="adds them" />
          </>
        }
        rows="2"
        data-reads-cells
        value={text()}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      <Select label="Their kind" onChange={(event) => setKind(event.currentTarget.value as OrganisationKind)}>
        <WordOptions words={KIND_WORDS} value={kind()} />
      </Select>
      <Button type="submit">
        <Plus />
        {waiting() > 1 ? `Add ${waiting()}` : 'Add'}
      </Button>
      <p class="hint maplist__said">{said()}</p>
    </form>
  );
}

/** Names as words. Many are only counted, because a pasted county may repeat hundreds. */
const named = (names: readonly string[]) => (names.length > 4 ? `${names.length} names` : listOf(names));

/** A form that draws ties: first one end is chosen, then the kind and the other end. */
export function AddTies() {
  const { session } = useMap();
  const [from, setFrom] = createSignal<string>();
  const organisations = createMemo(() => [...session.drawn().organisations.values()].map(pickOf));
  const standing = () => {
    const id = from();
    return id && session.drawn().organisations.get(id);
  };
  return (
    <div class="maplist__add" role="group" aria-label="Add ties">
      <Picker
        label="Add a tie from"
        picks={organisations()}
        chosen={standing() ? calledOf(standing() || undefined) : ''}
        onPick={setFrom}
      />
      <Show when={standing() && from()} keyed>
        {(id) => <TieAdder from={id} />}
      </Show>
    </div>
  );
}

/** A form that draws a network without members; they are added in its row. */
export function AddNetwork() {
  const { session, select } = useMap();
  const announce = useAnnounce();
  const { drafts } = useTable();
  let form!: HTMLFormElement;
  const kept = createKeptForm(() => form, drafts, 'form/map/network');
  const [basis, setBasis] = createSignal<NetworkBasis>('thematic');
  const [wrong, setWrong] = createSignal('');
  const [name, setName] = createSignal('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const words = name().trim();
    setWrong(words ? '' : 'Write its name first.');
    if (!words) return;
    select([session.edits.addNetwork({ name: words, basis: basis() }, [])]);
    announce(`${words} added.`);
    setName('');
    kept.clear();
  };
  return (
    <form class="maplist__add" aria-label="Add a network" ref={form} onSubmit={add} novalidate>
      <Input
        label="Add a network"
        name="name"
        autocomplete="off"
        value={name()}
        error={wrong() || undefined}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Its basis"
        name="basis"
        onChange={(event) => setBasis(event.currentTarget.value as NetworkBasis)}
      >
        <WordOptions words={BASIS_WORDS} value={basis()} />
      </Select>
      <Button type="submit">
        <Plus />
        Add
      </Button>
    </form>
  );
}
