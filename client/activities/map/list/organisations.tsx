import { createMemo, createSignal, For, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import type { OrganisationField } from '../parts/field-words.ts';
import { useKeepOrganisation } from '../parts/kept-field.tsx';
import { KindShape } from '../../../room/organisations/kind-shape.tsx';
import { createPrinting } from '../../../lib/screen/printing.ts';
import { Memberships } from '../parts/memberships.tsx';
import { TieAdder } from '../parts/tie-adder.tsx';
import { calledOf } from '../parts/tie-phrases.ts';
import { KIND_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { useMap } from '../live/map-context.ts';
import { choiceColumn, sentencesColumn, type TableProps, wordsColumn } from './columns.tsx';
import { type Column, Grid } from './grid.tsx';
import type { OrganisationRow } from './rows.ts';

type Props = TableProps<OrganisationRow> & {
  /** Whether place, size, register number and note are shown too. */
  details: boolean;
};

/** The table of organisations, each with its networks and ties. */
export function OrganisationTable(props: Props) {
  const { session, writable } = useMap();
  const keep = useKeepOrganisation();
  const printing = createPrinting();
  const words = (field: OrganisationField, title: string): Column<OrganisationRow> =>
    wordsColumn({
      key: field,
      title,
      value: (row) => row[field],
      label: (row) => `${title} of ${calledOf(row)}`,
      words: (row) => String(row[field] ?? ''),
      onKeep: ({ id }, typed) => keep(id, field, typed),
      ...(field === 'size' && { inputmode: 'numeric' }),
    });
  const name: Column<OrganisationRow> = {
    ...words('name', 'Name'),
    show: (row) => (
      <span class="maplist__name">
        <KindShape kind={row.kind} />
        <b>{calledOf(row)}</b>
      </span>
    ),
  };
  const kind = choiceColumn({
    key: 'kind',
    title: 'Kind',
    value: (row: OrganisationRow) => KIND_WORDS[row.kind],
    label: (row) => `Kind of ${calledOf(row)}`,
    words: KIND_WORDS,
    chosen: (row) => row.kind,
    onKeep: ({ id }, kind) => session.edits.changeOrganisation(id, { kind }),
  });
  const networks: Column<OrganisationRow> = {
    key: 'networks',
    title: 'Networks',
    value: (row) => row.networks,
    show: (row) => row.networks || <span class="maplist__none">None</span>,
    edit: (row) => <Memberships organisation={row().id} />,
  };
  const ties: Column<OrganisationRow> = {
    key: 'ties',
    title: 'Ties',
    value: (row) => row.ties,
    show: (row, edit) => <Ties row={row} onAdd={edit} writable={writable()} whole={printing()} />,
    edit: (row) => <TieAdder from={row().id} />,
  };
  const note = sentencesColumn<OrganisationRow>({
    key: 'note',
    title: 'Note',
    value: (row) => row.note,
    label: (row) => `Note of ${calledOf(row)}`,
    root: 'organisations',
  });
  const details = [words('place', 'Place'), words('size', 'Size'), words('urn', 'Register number')];
  const all = [name, kind, networks, ties, ...details, note];
  const columns = createMemo(() => (props.details ? all : all.slice(0, 4)));
  return (
    <Grid
      label="Organisations"
      rows={props.rows}
      columns={columns()}
      tracks={
        props.details
          ? '200px 140px 200px 320px 160px 96px 120px 240px'
          : 'minmax(150px, 1.1fr) minmax(100px, 0.6fr) minmax(120px, 1.1fr) minmax(180px, 2.4fr)'
      }
      wide={props.details ? '1484px' : undefined}
      onRemove={(ids) => props.onRemove(ids)}
      empty={props.empty}
    />
  );
}

/** The most ties that are named in a row; further ones are behind a button. */
const TOLD = 6;

function Ties(props: { row: OrganisationRow; onAdd: () => void; writable: boolean; whole: boolean }) {
  const [all, setAll] = createSignal(false);
  const told = () => (all() || props.whole ? props.row.told : props.row.told.slice(0, TOLD));
  const more = () => props.row.told.length - told().length;
  return (
    <span class="maplist__ties">
      <span>
        <For each={told()} fallback={<span class="maplist__none">No ties drawn</span>}>
          {({ before, name, after }, index) => (
            <>
              {index() > 0 ? '; ' : ''}
              <Show when={before}>
                <span class="maplist__kind">{before} </span>
              </Show>
              {name}
              <Show when={after}>
                <span class="maplist__kind"> {after}</span>
              </Show>
            </>
          )}
        </For>
        <Show when={more() > 0}>
          {'; '}
          <button type="button" class="maplist__more" tabindex="-1" onClick={() => setAll(true)}>
            {more()} more
          </button>
        </Show>
      </span>
      <Show when={props.writable}>
        <button
          type="button"
          class="maplist__act"
          tabindex="-1"
          aria-label={`Add a tie from ${calledOf(props.row)}`}
          onClick={() => props.onAdd()}
        >
          <Plus />
          Tie
        </button>
      </Show>
    </span>
  );
}
