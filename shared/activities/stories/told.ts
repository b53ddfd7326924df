/**
 * A table's story with what came back about it, as plain data for a report.
 * @module
 */
import type { TableView } from '../../model/table/table-view.ts';
import { answersTo, couldUse, questionsTo, storyOf, useNote } from './view.ts';

export type ReportedTable = { id: string; title: string; view: TableView };

export type StoryReport = {
  /** The table's title: “Table 4, Kingfisher”. */
  table: string;
  title: string;
  /** The code of the question card it answers. */
  card: string | undefined;
  /** The parts that have words, in their order. */
  parts: { name: string; text: string }[];
  /** What was asked, in the order in which it was. A question that nobody answered is there as it was asked, and `answer` is undefined. */
  questions: { from: string; by: string; text: string; answer: string | undefined }[];
  /** The tables that ticked “We could use this”, each with its note, which may be blank. */
  uses: { from: string; note: string }[];
  writers: string[];
};

/**
 * Pure: reads a story and what other tables made of it.
 * @param others all tables of the workshop; the story's own among them asks nothing
 * @returns `undefined` when the table told no story: there is no title and no part
 */
export function storyReport(own: ReportedTable, others: readonly ReportedTable[]): StoryReport | undefined {
  const { title, card, parts, writers } = storyOf(own.view);
  if (title === '' && parts.length === 0) return undefined;
  const tables = others.filter(({ id }) => id !== own.id);
  const questions = tables
    .flatMap((table) => questionsTo(table.view, own.id).map((question) => ({ table, question })))
    .sort((a, b) => a.question.at - b.question.at || (a.question.id < b.question.id ? -1 : 1));
  return {
    table: own.title,
    title,
    card,
    parts: parts.map(({ name, text }) => ({ name, text })),
    questions: questions.map(({ table, question }) => ({
      from: table.title,
      by: question.by,
      text: question.text,
      answer:
        answersTo(own.view, table.id, question.id)
          .map(({ text }) => text)
          .join('\n') || undefined,
    })),
    uses: tables
      .filter(({ view }) => couldUse(view, own.id))
      .map((table) => ({ from: table.title, note: useNote(table.view, own.id) })),
    writers,
  };
}
