import { createSignal } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import type { OrganisationKind } from '../../../../shared/activities/map/model/map-view.ts';
import { WordOptions } from '../parts/kind-shape.tsx';
import { KIND_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { counted, listOf } from '../../../lib/words.ts';
import { keepDraft, readDraft } from '../../../device/drafts.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, Textarea } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { namesIn } from './rows.ts';

/** Draws organisations from a list of names, typed or pasted. */
export function AddOrganisations() {
  const { session, select } = useMap();
  const announce = useAnnounce();
  const [text, setText] = createSignal(readDraft('map', session.tableId, 'names'));
  const write = (words: string) => {
    setText(words);
    keepDraft('map', session.tableId, 'names', words);
  };
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
    const left = already.length === 1 ? 'was' : 'were';
    const added = names.length > 0 ? `${counted(names.length, 'organisation')} added.` : '';
    const known = already.length > 0 ? ` ${named(already)} ${left} on the map already.` : '';
    setSaid(added || known ? `${added}${known}`.trim() : 'Write a name first.');
    announce(said());
    write('');
  };
  const waiting = () => found().names.length;
  return (
    <form class="maplist__add" aria-label="Add organisations" onSubmit={add}>
      <Textarea
        label="Add organisations"
        hint="One name a line. A column pasted from a spreadsheet will do."
        rows="2"
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

/** A pasted county may repeat hundreds. */
const named = (names: readonly string[]) => (names.length > 4 ? `${names.length} names` : listOf(names));
