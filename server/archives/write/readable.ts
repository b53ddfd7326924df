/**
 * Documents as JSON that people can read.
 * @module
 */
import type * as Y from 'yjs';
import { CHALLENGE_IDS } from '../../../shared/cards/challenge.ts';
import { asDocument, noteFragment, root, type TableDoc } from '../../../shared/model/document.ts';
import { RESPONSES } from '../../../shared/model/table/table-view.ts';
import { creditOf } from '../../../shared/model/writers.ts';
import { viewOf } from '../documents.ts';
import type { ArchivedKind } from '../format.ts';

/** A document as JSON, with the name of its table where it has one. */
export function readableOf(kind: ArchivedKind, doc: Y.Doc, table?: { id: string; name: string }): string {
  const content = {
    ...(table && { table }),
    ...viewOf(kind, doc),
    ...(kind === 'table' && ofTable(asDocument(doc, 'table'))),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** What a table's document holds beside its roots. */
const ofTable = (doc: TableDoc) => ({ notes: notesIn(doc), credits: creditsIn(doc) });

/** The notes that the table wrote together, by challenge, as XML. Those that nobody wrote are left out. */
function notesIn(doc: TableDoc): Record<string, string> {
  const written = CHALLENGE_IDS.map((challenge) => [challenge, xmlOf(noteFragment(doc, challenge))] as const);
  return Object.fromEntries(written.filter(([, xml]) => xml !== ''));
}

function xmlOf(fragment: Y.XmlFragment): string {
  try {
    return fragment.toString();
  } catch {
    // Somebody's program has put something there that is no rich text.
    return '';
  }
}

/** Who stands behind each response beside the author it names: who typed, who changed its words. By ids. */
function creditsIn(doc: TableDoc): Record<string, object> {
  const credits = [...root(doc, 'responses')].flatMap(([id, value]) => {
    const author = RESPONSES.read(id, value)?.author.id;
    if (author === undefined) return [];
    const { typedBy, changedBy, own } = creditOf(value, author);
    const says = typedBy !== undefined || changedBy.length > 0 || own !== undefined;
    return says ? [[id, { typedBy, changedBy: changedBy.sort(), own }] as const] : [];
  });
  return Object.fromEntries(credits);
}
