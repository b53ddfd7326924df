import type { JSX } from 'solid-js';
import type { Strength, TieKind, When } from '../../../../shared/activities/map/model/map-view.ts';
import { STRENGTH_WORDS } from '../parts/tie-phrases.ts';
import { TIE_WORDS, WHEN_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { useMap } from '../live/map-context.ts';
import { CellSelect, CellSentences } from './cells.tsx';
import { type Column, Grid } from './grid.tsx';
import type { TieRow } from './rows.ts';

/** How a tie is told between its two names: kind and direction in one. */
type How = `${TieKind}/${'both' | 'one'}`;
const HOW_WORDS = Object.fromEntries(
  Object.entries(TIE_WORDS).flatMap(([kind, { both, one }]) => [
    [`${kind}/both`, `${both} (both ways)`],
    [`${kind}/one`, `${one} (one way)`],
  ]),
) as Record<How, string>;
const howOf = ({ kind, directed }: TieRow): How => `${kind}/${directed ? 'one' : 'both'}`;

const title = (row: TieRow) => `${row.fromName} and ${row.toName}`;

type Props = {
  rows: ReadonlyMap<string, TieRow>;
  onRemove: (ids: string[]) => void;
  empty: JSX.Element;
};

/** Every tie. Who it is between cannot be changed: that would be another tie. */
export function TieTable(props: Props) {
  const { session } = useMap();
  const { changeTie } = session.edits;
  const columns: Column<TieRow>[] = [
    { key: 'from', title: 'From', value: (row) => row.fromName, show: (row) => <b>{row.fromName}</b> },
    {
      key: 'how',
      title: 'How',
      value: (row) => TIE_WORDS[row.kind][row.directed ? 'one' : 'both'],
      edit: (row, done) => (
        <CellSelect
          label={`How ${title(row())} are tied`}
          value={howOf(row())}
          words={HOW_WORDS}
          onKeep={(how) => {
            const [kind, way] = how.split('/') as [TieKind, string];
            changeTie(row().id, { kind, directed: way === 'one' });
          }}
          done={done}
        />
      ),
    },
    { key: 'to', title: 'To', value: (row) => row.toName, show: (row) => <b>{row.toName}</b> },
    {
      key: 'strength',
      title: 'Strength',
      value: (row) => row.strength,
      show: (row) => STRENGTH_WORDS[row.strength],
      edit: (row, done) => (
        <CellSelect
          label={`Strength between ${title(row())}`}
          value={String(row().strength)}
          words={STRENGTH_WORDS}
          onKeep={(strength) => changeTie(row().id, { strength: Number(strength) as Strength })}
          done={done}
        />
      ),
    },
    {
      key: 'when',
      title: 'When',
      value: (row) => WHEN_WORDS[row.when],
      edit: (row, done) => (
        <CellSelect
          label={`When: ${title(row())}`}
          value={row().when}
          words={WHEN_WORDS}
          onKeep={(when) => changeTie(row().id, { when: when as When })}
          done={done}
        />
      ),
    },
    {
      key: 'note',
      title: 'Note',
      value: (row) => row.note,
      edit: (row, done) => (
        <CellSentences label={`Note on ${title(row())}`} root="ties" id={row().id} done={done} />
      ),
    },
  ];
  return (
    <Grid
      label="Ties"
      rows={props.rows}
      columns={columns}
      tracks="minmax(130px, 1.2fr) minmax(130px, 1.2fr) minmax(130px, 1.2fr) minmax(90px, 0.6fr) minmax(100px, 0.6fr) minmax(100px, 1fr)"
      onRemove={(ids) => props.onRemove(ids)}
      empty={props.empty}
    />
  );
}
