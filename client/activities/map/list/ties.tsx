import type { Strength, TieKind } from '../../../../shared/activities/map/model/map-view.ts';
import { TIE_WORDS, WHEN_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { useMap } from '../live/map-context.ts';
import { STRENGTH_WORDS } from '../parts/tie-phrases.ts';
import { choiceColumn, sentencesColumn, type TableProps } from './columns.tsx';
import { type Column, Grid } from './grid.tsx';
import type { TieRow } from './rows.ts';

/** Kind and direction of a tie in one choice, as they are read between its two names. */
type How = `${TieKind}/${'both' | 'one'}`;
const HOW_WORDS = Object.fromEntries(
  Object.entries(TIE_WORDS).flatMap(([kind, { both, one }]) => [
    [`${kind}/both`, `${both} (both ways)`],
    [`${kind}/one`, `${one} (one way)`],
  ]),
) as Record<How, string>;
const howOf = ({ kind, directed }: TieRow): How => `${kind}/${directed ? 'one' : 'both'}`;

const title = (row: TieRow) => `${row.fromName} and ${row.toName}`;

/** The table of ties. The ends of a tie cannot be changed here, because that would be another tie. */
export function TieTable(props: TableProps<TieRow>) {
  const { session } = useMap();
  const { changeTie } = session.edits;
  const columns: Column<TieRow>[] = [
    { key: 'from', title: 'From', value: (row) => row.fromName, show: (row) => <b>{row.fromName}</b> },
    choiceColumn<TieRow, How>({
      key: 'how',
      title: 'How',
      value: (row) => TIE_WORDS[row.kind][row.directed ? 'one' : 'both'],
      label: (row) => `How ${title(row)} are tied`,
      words: HOW_WORDS,
      chosen: howOf,
      onKeep({ id }, how) {
        const [kind, way] = how.split('/') as [TieKind, string];
        changeTie(id, { kind, directed: way === 'one' });
      },
    }),
    { key: 'to', title: 'To', value: (row) => row.toName, show: (row) => <b>{row.toName}</b> },
    choiceColumn<TieRow, string>({
      key: 'strength',
      title: 'Strength',
      value: (row) => row.strength,
      show: (row) => STRENGTH_WORDS[row.strength],
      label: (row) => `Strength between ${title(row)}`,
      words: STRENGTH_WORDS,
      chosen: (row) => String(row.strength),
      onKeep: ({ id }, strength) => changeTie(id, { strength: Number(strength) as Strength }),
    }),
    choiceColumn({
      key: 'when',
      title: 'When',
      value: (row: TieRow) => WHEN_WORDS[row.when],
      label: (row) => `When: ${title(row)}`,
      words: WHEN_WORDS,
      chosen: (row) => row.when,
      onKeep: ({ id }, when) => changeTie(id, { when }),
    }),
    sentencesColumn({
      key: 'note',
      title: 'Note',
      value: (row) => row.note,
      label: (row) => `Note on ${title(row)}`,
      root: 'ties',
    }),
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
