import { createMemo } from 'solid-js';
import { Members } from '../parts/members.tsx';
import { Picker } from '../parts/picker.tsx';
import { calledOf } from '../parts/tie-phrases.ts';
import { BASIS_WORDS, KIND_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { useMap } from '../live/map-context.ts';
import { choiceColumn, sentencesColumn, type TableProps, wordsColumn } from './columns.tsx';
import { type Column, Grid } from './grid.tsx';
import type { NetworkRow } from './rows.ts';

/** The table of networks, each with its members. */
export function NetworkTable(props: TableProps<NetworkRow>) {
  const { session } = useMap();
  const { changeNetwork } = session.edits;
  const organisations = createMemo(() =>
    [...session.drawn().organisations.values()].map(({ id, name, kind }) => ({
      id,
      name,
      aside: KIND_WORDS[kind],
    })),
  );
  const none = (words: string, text: string) => text || <span class="maplist__none">{words}</span>;
  const columns: Column<NetworkRow>[] = [
    wordsColumn<NetworkRow>({
      key: 'name',
      title: 'Name',
      value: (row) => row.name,
      show: (row) => <b>{calledOf(row)}</b>,
      label: (row) => `Name of ${calledOf(row)}`,
      words: (row) => row.name,
      onKeep({ id }, name) {
        if (name) changeNetwork(id, { name });
      },
    }),
    choiceColumn({
      key: 'basis',
      title: 'Basis',
      value: (row: NetworkRow) => BASIS_WORDS[row.basis],
      label: (row) => `Basis of ${calledOf(row)}`,
      words: BASIS_WORDS,
      chosen: (row) => row.basis,
      onKeep: ({ id }, basis) => changeNetwork(id, { basis }),
    }),
    sentencesColumn({
      key: 'purpose',
      title: 'Purpose',
      value: (row) => row.purpose,
      label: (row) => `Purpose of ${calledOf(row)}`,
      root: 'networks',
    }),
    {
      key: 'lead',
      title: 'Led by',
      value: (row) => row.lead,
      show: (row) => none('Nobody said', row.lead),
      edit: (row, done) => (
        <Picker
          label={`Who leads ${calledOf(row())}`}
          picks={organisations()}
          chosen={row().lead}
          onPick={(lead) => {
            changeNetwork(row().id, { lead });
            done();
          }}
          onClear={() => changeNetwork(row().id, { lead: undefined })}
        />
      ),
    },
    {
      key: 'members',
      title: 'Members',
      value: (row) => row.count,
      show: (row) => none('Nobody yet', row.count > 0 ? `${row.count}: ${row.members}` : ''),
      edit: (row) => <Members network={row().id} />,
    },
  ];
  return (
    <Grid
      label="Networks"
      rows={props.rows}
      columns={columns}
      tracks="minmax(150px, 1.2fr) minmax(120px, 0.7fr) minmax(130px, 1.2fr) minmax(110px, 0.8fr) minmax(160px, 2fr)"
      onRemove={(ids) => props.onRemove(ids)}
      empty={props.empty}
    />
  );
}
