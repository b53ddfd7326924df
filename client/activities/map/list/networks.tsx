import { createMemo, type JSX } from 'solid-js';
import type { NetworkBasis } from '../../../../shared/activities/map/model/map-view.ts';
import { Members } from '../parts/members.tsx';
import { Picker } from '../parts/picker.tsx';
import { calledOf } from '../parts/tie-phrases.ts';
import { BASIS_WORDS, KIND_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { useMap } from '../live/map-context.ts';
import { CellInput, CellSelect, CellSentences } from './cells.tsx';
import { type Column, Grid } from './grid.tsx';
import type { NetworkRow } from './rows.ts';

type Props = {
  rows: ReadonlyMap<string, NetworkRow>;
  onRemove: (ids: string[]) => void;
  empty: JSX.Element;
};

/** Every network with who is in it. */
export function NetworkTable(props: Props) {
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
    {
      key: 'name',
      title: 'Name',
      value: (row) => row.name,
      show: (row) => <b>{calledOf(row)}</b>,
      edit: (row, done) => (
        <CellInput
          label={`Name of ${calledOf(row())}`}
          value={row().name}
          onKeep={(name) => {
            if (name) changeNetwork(row().id, { name });
          }}
          done={done}
        />
      ),
    },
    {
      key: 'basis',
      title: 'Basis',
      value: (row) => BASIS_WORDS[row.basis],
      edit: (row, done) => (
        <CellSelect
          label={`Basis of ${calledOf(row())}`}
          value={row().basis}
          words={BASIS_WORDS}
          onKeep={(basis) => changeNetwork(row().id, { basis: basis as NetworkBasis })}
          done={done}
        />
      ),
    },
    {
      key: 'purpose',
      title: 'Purpose',
      value: (row) => row.purpose,
      edit: (row, done) => (
        <CellSentences label={`Purpose of ${calledOf(row())}`} root="networks" id={row().id} done={done} />
      ),
    },
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
