/**
 * Starting well in a report: what people said of their own networks, and what tables chose.
 * @module
 */
import { startingProcesses } from '../../cards/decks/accounts.ts';
import type { ReportPart } from '../../report/materials.ts';
import { askedBlocks } from '../../report/questions.ts';
import type { Block } from '../../report/report.ts';
import { roomStarts } from './starts.ts';

const TITLES = new Map(startingProcesses.map(({ id, title }) => [id, title]));

export const report: ReportPart = {
  sections: async (materials) => {
    const { people, rows } = roomStarts(materials.tables);
    const told = rows
      .filter(({ chosenBy }) => people > 0 || chosenBy.length > 0)
      .map(({ process, counts, chosenBy }) => [
        TITLES.get(process) ?? process,
        ...(people > 0 ? [counts.yes, counts['not-yet'], counts['not-for-us']].map(String) : ['', '', '']),
        chosenBy.map((number) => `Table ${number}`).join(', '),
      ]);
    const blocks: Block[] = [];
    if (told.length > 0)
      blocks.push({
        kind: 'grid',
        title: people > 0 ? `What ${people} people said of their own networks` : 'What tables chose',
        head: ['What helps a network begin', 'True', 'Not yet', 'Not for us', 'Chosen by'],
        rows: told,
      });
    blocks.push(...(await askedBlocks(materials, 'starting-well')));
    return [{ id: 'starting-well', part: 'ways', title: 'Starting well', lead: '', blocks }];
  },
};
