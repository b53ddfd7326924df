import { createMemo, createSignal, For, Show } from 'solid-js';
import Pencil from 'lucide-solid/icons/pencil';
import Plus from 'lucide-solid/icons/plus';
import type { Organisation, OrganisationKind } from '../../../../../shared/activities/map/model/map-view.ts';
import type { OrganisationField } from '../../parts/field-words.ts';
import { KeptInput, useKeepOrganisation } from '../../parts/kept-field.tsx';
import { KindShape } from '../../../../room/organisations/kind-shape.tsx';
import { WordOptions } from '../../parts/word-options.tsx';
import { Memberships } from '../../parts/memberships.tsx';
import { SharedText, TakenOff } from '../../parts/shared-text.tsx';
import { TieAdder } from '../../parts/tie-adder.tsx';
import { byOther, calledOf, tieFrom, type TieTold } from '../../parts/tie-phrases.ts';
import { KIND_WORDS } from '../../../../../shared/activities/map/model/words.ts';
import { listOf } from '../../../../lib/text/words.ts';
import { useMap } from '../../live/map-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/field.tsx';
import { Acts, type PartProps } from './part.tsx';
import { Words } from '../../../../ui/text/words.tsx';

/** The part for one organisation: what it is, its ties and networks, and the fields to change it. */
export function OrganisationPart(props: PartProps) {
  const { session, writable } = useMap();
  const [open, setOpen] = createSignal<'tie' | 'edit'>();
  // Keeps the last value while the part disappears.
  const organisation = createMemo<Organisation | undefined>(
    (before) => session.drawn().organisations.get(props.id) ?? before,
  );
  const ties = createMemo(() => {
    const map = session.drawn();
    return map.ties
      .filter(({ from, to }) => from === props.id || to === props.id)
      .map((tie) => tieFrom(map, tie, props.id))
      .sort(byOther);
  });
  const networks = () =>
    session
      .drawn()
      .networks.filter(({ members }) => members.has(props.id))
      .map(calledOf);
  const about = () => {
    const one = organisation();
    if (!one) return '';
    const where = one.place ? `, ${one.place}` : '';
    const size = one.size === undefined ? '' : `, ${one.size.toLocaleString('en-GB')}`;
    const inside = networks().length > 0 ? ` In ${listOf(networks())}.` : ' In no network.';
    return `${KIND_WORDS[one.kind]}${where}${size}.${inside}`;
  };
  const toggle = (which: 'tie' | 'edit') => setOpen((now) => (now === which ? undefined : which));
  return (
    <section class="mappart" aria-label={calledOf(organisation())}>
      <h2 class="title mappart__title">
        <KindShape kind={organisation()?.kind ?? 'other'} />
        {calledOf(organisation())}
      </h2>
      <p>{about()}</p>
      <Show when={organisation()?.note}>
        <p class="hint">
          <Words text={organisation()?.note ?? ''} of="the note" />
        </p>
      </Show>
      <Show when={ties().length > 0}>
        <ul class="mappart__ties" aria-label="Ties">
          <For each={ties()}>{(told) => <TieLine told={told} />}</For>
        </ul>
      </Show>
      <Show when={writable()}>
        <Acts onRemove={() => props.onRemove({ organisations: [props.id] }, calledOf(organisation()))}>
          <Button aria-expanded={open() === 'tie' ? 'true' : 'false'} onClick={() => toggle('tie')}>
            <Plus />
            Add a tie
          </Button>
          <Button aria-expanded={open() === 'edit' ? 'true' : 'false'} onClick={() => toggle('edit')}>
            <Pencil />
            Edit
          </Button>
        </Acts>
        <Show when={open() === 'tie'}>
          <TieAdder from={props.id} />
        </Show>
        <Show when={open() === 'edit' && organisation()}>{(one) => <Fields organisation={one()} />}</Show>
      </Show>
    </section>
  );
}

/** A tie as seen from the organisation. Pressing it selects the tie. */
function TieLine(props: { told: TieTold }) {
  const { select } = useMap();
  return (
    <li>
      <button type="button" class="mappart__tie" onClick={() => select([props.told.tie.id])}>
        <Show when={props.told.before}>{props.told.before} </Show>
        <b>{props.told.name}</b> {props.told.after}
      </button>
    </li>
  );
}

function Fields(props: { organisation: Organisation }) {
  const { session } = useMap();
  const id = () => props.organisation.id;
  const keepOrganisation = useKeepOrganisation();
  const keep = (field: OrganisationField) => (typed: string) => keepOrganisation(id(), field, typed);
  const words = (field: OrganisationField) => String(props.organisation[field] ?? '');
  return (
    <div class="mappart__fields" data-writing data-part={id()}>
      <TakenOff of={{ root: 'organisations', id: id() }} />
      <KeptInput label="Name" value={words('name')} onKeep={keep('name')} />
      <Select
        label="Kind"
        onChange={(event) =>
          session.edits.changeOrganisation(id(), { kind: event.currentTarget.value as OrganisationKind })
        }
      >
        <WordOptions words={KIND_WORDS} value={props.organisation.kind} />
      </Select>
      <KeptInput label="Place" value={words('place')} onKeep={keep('place')} />
      <KeptInput
        label="Size"
        hint="Pupils of a school."
        inputmode="numeric"
        value={words('size')}
        onKeep={keep('size')}
      />
      <KeptInput label="Register number" value={words('urn')} onKeep={keep('urn')} />
      <SharedText
        label="Note"
        of={{ root: 'organisations', id: id() }}
        value={props.organisation.note ?? ''}
      />
      <Memberships organisation={id()} />
    </div>
  );
}
