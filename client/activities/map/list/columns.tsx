/**
 * The columns that the tables of organisations, ties and networks have in common.
 * @module
 */
import type { JSX } from 'solid-js';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { CellInput, CellSelect, CellSentences } from './cells.tsx';
import type { Column } from './grid.tsx';

export type TableProps<Row> = {
  rows: ReadonlyMap<string, Row>;
  onRemove: (ids: string[]) => void;
  /** Shown in place of rows when there are none. */
  empty: JSX.Element;
};
type Shown<Row> = Omit<Column<Row>, 'edit'>;
/** `label` is the accessible name of a row's field. */
type Label<Row> = { label: (row: Row) => string };

/** A column of a few words, edited in the cell. */
export function wordsColumn<Row>({
  label,
  words,
  onKeep,
  inputmode,
  ...shown
}: Shown<Row> &
  Label<Row> & {
    words: (row: Row) => string;
    onKeep: (row: Row, typed: string) => void;
    inputmode?: 'numeric';
  }): Column<Row> {
  return {
    ...shown,
    edit: (row, done) => (
      <CellInput
        label={label(row())}
        value={words(row())}
        onKeep={(typed) => onKeep(row(), typed)}
        done={done}
        {...(inputmode && { inputmode })}
      />
    ),
  };
}

/** A column of choices. @param chosen the key of the row's choice in `words` */
export function choiceColumn<Row, K extends string>({
  label,
  words,
  chosen,
  onKeep,
  ...shown
}: Shown<Row> &
  Label<Row> & {
    words: Readonly<Record<K, string>>;
    chosen: (row: Row) => K;
    onKeep: (row: Row, key: K) => void;
  }): Column<Row> {
  return {
    ...shown,
    edit: (row, done) => (
      <CellSelect
        label={label(row())}
        value={chosen(row())}
        words={words}
        onKeep={(key) => onKeep(row(), key as K)}
        done={done}
      />
    ),
  };
}

/** A column of sentences that several people can write in at once. */
export function sentencesColumn<Row extends { id: string }>({
  label,
  root,
  ...shown
}: Shown<Row> & Label<Row> & { root: ProseRoot }): Column<Row> {
  return {
    ...shown,
    edit: (row, done) => <CellSentences label={label(row())} root={root} id={row().id} done={done} />,
  };
}
