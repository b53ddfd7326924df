/**
 * The shape of the house (ARCHITECTURE.md): activities are known by their own folders and the records, folders show one
 * idea, files stay small.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLIENT_ACTIVITIES } from '../../client/activities/index.ts';
import { ACTIVITIES, ACTIVITY_KINDS } from '../../shared/activities/index.ts';

const ROOMS = ['client', 'shared', 'server'];
const code = ROOMS.flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: `${top}/${file}`, text: readFileSync(`${top}/${file}`, 'utf8') })),
);
const lines = (text: string) => text.split('\n').length - 1;

describe('activities', () => {
  /**
   * The same words in other vocabularies, which the wire, documents and decks have used since before there were
   * activities: kinds of documents, names of roots, kinds of ballots and of their results, decks, kinds and fields of cards; a
   * style's class, a word for a root, a socket's method.
   */
  const OTHER_WORDS: Record<string, string[]> = {
    'shared/model/document.ts': ['map'],
    'shared/protocol/rooms.ts': ['map'],
    'server/access/policy.ts': ['map'],
    'server/history/bring-back.ts': ['map'],
    'server/archives/again/come-back.ts': ['map'],
    'server/archives/gather.ts': ['map'],
    'server/archives/format.ts': ['map'],
    'server/archives/read/program.ts': ['cards'],
    'server/archives/write/decks.ts': ['cards'],
    'server/archives/write/program.ts': ['map'],
    'server/http/exports/export-routes.ts': ['map'],
    'shared/model/table/seat-edits.ts': ['cards'],
    'shared/model/table/action-edits.ts': ['actions'],
    'shared/model/glance.ts': ['cards'],
    'shared/model/own-decks/own-deck-edits.ts': ['cards'],
    'server/ballots/cards.ts': ['cards'],
    'server/ballots/tally.ts': ['cards', 'vote'],
    'shared/protocol/http.ts': ['vote'],
    'shared/model/plan/votes.ts': ['vote'],
    'shared/model/plan/plan-view.ts': ['vote'],
    'client/sync/ballots.ts': ['vote'],
    'client/app/api.ts': ['vote'],
    'client/room/console/agenda/deck-choices.ts': ['starting-well'],
    'client/room/console/context.ts': ['vote'],
    'server/ballots/ballots.ts': ['vote'],
    'server/storage/storage.ts': ['vote'],
    'shared/cards/asked-questions.ts': ['pause', 'starting-well'],
    'shared/cards/card.ts': ['practice'],
    'shared/cards/deck-titles.ts': ['starting-well'],
    'shared/library/index.ts': ['starting-well'],
    'shared/cards/own-deck/deck-json.ts': ['cards'],
    'shared/cards/decks/practice.ts': ['practice'],
    'client/room/console/everyone/plenary-dialog.tsx': ['plenary'],
    'client/sync/document/projection.ts': ['map'],
    'server/rooms/session/valve.ts': ['pause'],
    'server/outputs/make.ts': ['map'],
  };

  test('no file outside an activity’s folders and the records names its kind', () => {
    const named: Record<string, string[]> = {};
    for (const { file, text } of code) {
      if (/^(client|shared)\/activities\//.test(file)) continue;
      const literal = new RegExp(`(?<![\\w-])['"\`](${ACTIVITY_KINDS.join('|')})['"\`]`, 'g');
      const kinds = new Set([...text.matchAll(literal)].map(([, kind]) => kind ?? ''));
      if (kinds.size > 0) named[file] = [...kinds].sort();
    }
    expect(named).toEqual(OTHER_WORDS);
  });

  test('an activity does not name another one', () => {
    const named = code.flatMap(({ file, text }) => {
      const [, , own] = /^(client|shared)\/activities\/([^/.]+)/.exec(file) ?? [];
      if (!own || !(own in ACTIVITIES)) return [];
      const others = ACTIVITY_KINDS.filter((kind) => kind !== own);
      const literal = new RegExp(`\\bkind ?(?:[!=]==|:) ?['"](${others.join('|')})['"]`, 'g');
      return [...text.matchAll(literal)].map(([, kind]) => `${file}: ${kind}`);
    });
    expect(named).toEqual([]);
  });

  test('both records are complete, and one activity is the table’s home', () => {
    expect(Object.keys(CLIENT_ACTIVITIES).sort()).toEqual(Object.keys(ACTIVITIES).sort());
    const homes = ACTIVITY_KINDS.filter((kind) => {
      const { page } = CLIENT_ACTIVITIES[kind];
      return page && page.param === undefined;
    });
    expect(homes).toHaveLength(1);
  });

  test('what is offered has something to show or is only words', () => {
    for (const kind of ACTIVITY_KINDS) {
      const { decks, offered } = ACTIVITIES[kind];
      if (!offered) expect([kind, decks, CLIENT_ACTIVITIES[kind]]).toEqual([kind, [], {}]);
    }
  });
});

test('one module makes the addresses of pages, and one the paths of documents', () => {
  const spelled = code.filter(({ text }) =>
    /[`'"}]\/[jw]\/(\$|[`'"])|\}\/(plan|table|map|private)[`/]/.test(text),
  );
  expect(spelled.map(({ file }) => file).sort()).toEqual([
    // The types of paths, by kind of document.
    'shared/model/document.ts',
    'shared/protocol/addresses.ts',
    'shared/protocol/rooms.ts',
  ]);
});

describe('folders and files', () => {
  const counts = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const { file, text } of code) {
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder))
      sizes.set(folder, (sizes.get(folder) ?? 0) + lines(text));
  }
  const all = code.reduce((sum, { text }) => sum + lines(text), 0);

  test('no folder holds more than fifteen files of code', () => {
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  test('no folder is more than a fifth of the house, but for those that only hold folders', () => {
    const HOLDERS = [...ROOMS, 'client/activities', 'shared/activities'];
    const large = [...sizes].filter(([folder, size]) => size > all / 5 && !HOLDERS.includes(folder));
    expect(large).toEqual([]);
  });

  test('no file is longer than 400 lines, and half are shorter than 100', () => {
    expect(code.filter(({ text }) => lines(text) > 400).map(({ file }) => file)).toEqual([]);
    const sorted = code.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });
});
