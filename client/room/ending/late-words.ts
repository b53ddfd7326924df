/**
 * What somebody wrote after a workshop was closed, as a file of plain words.
 * @module
 */
import type { PlannedEnd } from '../../../shared/model/plan/ending.ts';
import { saveFile } from '../../lib/page/save-file.ts';
import { clockTime } from '../../lib/text/words.ts';

export type LateWords = {
  workshop: string;
  table: string;
  name: string;
  closed: PlannedEnd['closed'];
  /** What stands in documents and was refused. */
  written: readonly string[];
  /** What was typed and never added. */
  drafts: readonly string[];
};

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** Makes the words of the file. */
export function lateText({ workshop, table, name, closed, written, drafts }: LateWords): string {
  const when = closed ? `, which was closed on ${date.format(closed.at)} at ${clockTime(closed.at)}` : '';
  const list = (words: readonly string[]) => words.map((one) => `- ${one.replaceAll('\n', '\n  ')}`);
  return [
    `${workshop}, ${table}`,
    `What ${name} wrote and could not be added to this workshop${when}.`,
    ...(written.length > 0 ? ['', 'Not added:', ...list(written)] : []),
    ...(drafts.length > 0 ? ['', 'Half typed:', ...list(drafts)] : []),
    '',
  ].join('\n');
}

/** Saves them as a file on this device. */
export function saveLate(words: LateWords): void {
  // These characters are not allowed in file names.
  const title = words.workshop.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  saveFile(`${title}, not added.txt`, new Blob([lateText(words)], { type: 'text/plain;charset=utf-8' }));
}
