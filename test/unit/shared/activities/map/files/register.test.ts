import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../../../shared/activities/map/files/in/decode.ts';
import { changesAnything } from '../../../../../../shared/activities/map/files/plan/import-plan.ts';
import {
  type Register,
  isRegister,
  readRegister,
} from '../../../../../../shared/activities/map/files/in/register.ts';
import {
  registerChoices,
  sketchRegister,
} from '../../../../../../shared/activities/map/files/in/register-sketch.ts';
import { draw, drawnOf, mapWith } from '../../../../../support/maps.ts';
import { AUTHORITIES, makeRegister, PEOPLE, REGISTER_COLUMNS } from '../../../../../support/register.ts';

const text = decode(makeRegister({ rows: 4000, seed: 6 })).text;
const register = readRegister(text) as Register;
const all = { authority: AUTHORITIES[4]!, phases: [], openOnly: false, groupings: [] };
const cell = (line: string[], column: string) => line[REGISTER_COLUMNS.indexOf(column)];
/** Written by hand, column by column. */
const tiny = (columns: string[], ...lines: string[][]) =>
  [columns, ...lines].map((line) => line.map((word) => `"${word}"`).join(',')).join('\r\n');

describe('the register', () => {
  it('is read whole, with accents and typographic signs', () => {
    expect([register.rows.length, register.bad, register.missing]).toEqual([4000, [], []]);
    const names = new Set(register.rows.map(({ name }) => name));
    for (const name of ['Château Lane', 'St Zoë’s Primary', 'Noël “New” School', 'Otter Hill, North']) {
      expect(names).toContain(name);
    }
  });

  it('gives nothing of the columns that name people, whatever is chosen', () => {
    for (const words of Object.values(PEOPLE)) expect(text).toContain(words);
    const sketch = sketchRegister(register.rows, {
      ...all,
      groupings: ['trust', 'federation', 'diocese', 'ward'],
    });
    const given = JSON.stringify([
      register,
      registerChoices(register.rows),
      sketch.organisations,
      [...sketch.networks],
    ]);
    for (const words of Object.values(PEOPLE)) expect(given).not.toContain(words);
    expect(sketch.organisations.length).toBeGreaterThan(10);
  });

  it('is read by its headers, wherever the columns stand', () => {
    const lines = Papa.parse<string[]>(text, { preview: 200 }).data;
    expect(cell(lines[1]!, 'URN')).toBe('100000');
    const turned = readRegister(Papa.unparse(lines.map((line) => line.toReversed()))) as Register;
    expect(turned.rows[0]).toEqual(register.rows[0]);
  });

  it('says which columns a file lacks that is none, and goes without those it can spare', () => {
    expect(readRegister('name,town\nA,B')).toEqual({ lacks: ['URN', 'EstablishmentName'] });
    expect(readRegister('')).toEqual({ lacks: ['URN', 'EstablishmentName'] });
    const { rows, missing } = readRegister(tiny(['URN', 'EstablishmentName'], ['1', 'A'])) as Register;
    expect(rows).toMatchObject([{ urn: '1', name: 'A', phase: '' }]);
    expect(missing).toContain('PhaseOfEducation (name)');
  });

  it('reports schools without a number or a name', () => {
    const { rows, bad } = readRegister(
      tiny(['URN', 'EstablishmentName'], ['', 'A'], ['2', ''], ['3', 'C']),
    ) as Register;
    expect(rows.map(({ name }) => name)).toEqual(['C']);
    expect(bad.map(({ number, words, reason }) => [number, words, reason])).toEqual([
      [2, 'A', 'It has no URN.'],
      [3, '2', 'It has no name.'],
    ]);
  });

  it('tells how far it is', () => {
    const parts: number[] = [];
    readRegister(text, (part) => parts.push(part));
    expect(parts.length).toBeGreaterThan(4);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('schools from the register', () => {
  it('are chosen by authority, phase and whether they are open, as the file has them', () => {
    const choices = registerChoices(register.rows);
    expect(choices.authorities).toHaveLength(AUTHORITIES.length);
    expect(choices.phases).toContain('16 plus');
    const chosen = (more: object) => sketchRegister(register.rows, { ...all, ...more }).organisations.length;
    const count = (fits: (row: Register['rows'][number]) => boolean) =>
      register.rows.filter((row) => row.authority === all.authority && fits(row)).length;
    expect(chosen({})).toBe(count(() => true));
    expect(chosen({ phases: ['Secondary'] })).toBe(count(({ phase }) => phase === 'Secondary'));
    expect(chosen({ openOnly: true })).toBe(count(({ status }) => status.startsWith('Open')));
    expect(choices.authorities.find(({ name }) => name === all.authority)?.schools).toBe(
      chosen({ openOnly: true }),
    );
  });

  it('are of the kind their type, phase or ages tell', () => {
    const columns = ['URN', 'EstablishmentName', 'LA (name)', 'TypeOfEstablishment (name)'];
    const more = [
      'EstablishmentTypeGroup (name)',
      'PhaseOfEducation (name)',
      'StatutoryLowAge',
      'StatutoryHighAge',
    ];
    const cases = [
      [
        'Community school',
        'Local authority maintained schools',
        'Middle deemed secondary',
        '9',
        '13',
        'secondary',
      ],
      ['Pupil referral unit', 'Local authority maintained schools', 'Not applicable', '5', '16', 'pru'],
      ['Foundation special school', 'Special schools', 'Not applicable', '4', '19', 'special'],
      ['Further education', 'Colleges', '16 plus', '16', '99', 'post-16'],
      ['Higher education institutions', 'Universities', 'Not applicable', '', '', 'university'],
      ['University technical college', 'Free Schools', 'Secondary', '14', '19', 'secondary'],
      ['City technology college', 'Independent schools', 'Not applicable', '11', '18', 'secondary'],
      ['Academy 16-19 converter', 'Academies', 'Not applicable', '', '', 'post-16'],
      ['Sixth form centres', 'Colleges', '16 plus', '16', '18', 'post-16'],
      ['Free schools alternative provision', 'Free Schools', 'Not applicable', '11', '16', 'pru'],
      ['Special post 16 institution', 'Other types', 'Not applicable', '16', '25', 'special'],
      ['Academy converter', 'Academies', 'All through', '', '', 'all-through'],
      ['Children’s centre', 'Other types', 'Not applicable', '', '', 'nursery'],
      ['Other independent school', 'Independent schools', 'Not applicable', '3', '18', 'all-through'],
      ['Other independent school', 'Independent schools', 'Not applicable', '11', '18', 'secondary'],
      ['Other independent school', 'Independent schools', 'Not applicable', '2', '5', 'nursery'],
      ['Service children’s education', 'Other types', '', '', '', 'other'],
    ];
    const lines = cases.map(([type, group, phase, low, high], index) => [
      String(index),
      `S${index}`,
      'X',
      type!,
      group!,
      phase!,
      low!,
      high!,
    ]);
    const { rows } = readRegister(tiny([...columns, ...more], ...lines)) as Register;
    const { organisations } = sketchRegister(rows, { ...all, authority: 'X' });
    expect(organisations.map(({ kind }) => kind)).toEqual(cases.map((line) => line.at(-1)));
  });

  it('stand in networks of their trusts, federations, dioceses and wards, of two or more', () => {
    const { networks } = sketchRegister(register.rows, { ...all, groupings: ['trust', 'ward'] });
    const rows = register.rows.filter(({ authority }) => authority === all.authority);
    const trust = networks.find(({ basis }) => basis === 'federation')!;
    expect(trust.members.size).toBe(rows.filter((row) => row.trust === trust.name).length);
    expect(networks.every(({ members }) => members.size > 1)).toBe(true);
    expect(new Set(networks.map(({ basis }) => basis))).toEqual(new Set(['federation', 'geographic']));
    expect(
      sketchRegister(register.rows, { ...all, groupings: ['diocese'] }).networks.map(({ name }) => name),
    ).not.toContain('Does not apply');
  });

  it('stand in each of several groups that older years have in one cell', () => {
    const columns = ['URN', 'EstablishmentName', 'LA (name)', 'Trusts (name)'];
    const lines = [
      ['1', 'A', 'X', 'North Trust~Umbrella Trust'],
      ['2', 'B', 'X', 'North Trust'],
      ['3', 'C', 'X', 'Umbrella Trust'],
    ];
    const { rows } = readRegister(tiny(columns, ...lines)) as Register;
    const { networks } = sketchRegister(rows, { ...all, authority: 'X', groupings: ['trust'] });
    expect(networks.map(({ name, members }) => [name, [...members.keys()]])).toEqual([
      ['North Trust', ['urn:1', 'urn:2']],
      ['Umbrella Trust', ['urn:1', 'urn:3']],
    ]);
  });

  it.each([';', '\t'])('are read when a spreadsheet has saved them again with %j', (separator) => {
    const lines = [
      ['URN', 'EstablishmentName', 'LA (name)'],
      ['1', '"Hill; North, School"', 'X'],
    ];
    const { rows } = readRegister(lines.map((line) => line.join(separator)).join('\n')) as Register;
    expect(rows).toMatchObject([{ urn: '1', name: 'Hill; North, School', authority: 'X' }]);
  });

  it('are known by their columns, and a spreadsheet that has some of them is none', () => {
    expect(isRegister(['URN', 'LA (code)', 'LA (name)', 'EstablishmentName', 'HeadLastName'])).toBe(true);
    expect(isRegister(['URN', 'Name', 'LA (name)'])).toBe(false);
    expect(isRegister(['URN', 'EstablishmentName'])).toBe(false);
  });

  it('are not read from a file of governors, whose columns name people', () => {
    const columns = ['GID', 'URN', 'Role', 'Title', 'Forename 1', 'Surname', 'Appointing body'];
    expect(readRegister(tiny(columns, ['1', '100000', 'Governor', 'Mx', 'A', 'B', 'C']))).toEqual({
      lacks: ['EstablishmentName'],
    });
  });

  it('are updated by their number when the register is read again, and never doubled', () => {
    const choice = { ...all, groupings: ['trust' as const] };
    const doc = mapWith(sketchRegister(register.rows, choice));
    const before = drawnOf(doc).organisations.size;
    expect(changesAnything(draw(doc, sketchRegister(register.rows, choice)))).toBe(false);
    const [first] = register.rows.filter(({ authority }) => authority === all.authority);
    const renamed = register.rows.map((row) =>
      row === first ? { ...row, name: 'Renamed', pupils: '77' } : row,
    );
    const { organisations } = draw(doc, sketchRegister(renamed, choice));
    expect([organisations.added, organisations.updated.length]).toEqual([[], 1]);
    expect(drawnOf(doc).organisations.size).toBe(before);
    const there = [...drawnOf(doc).organisations.values()].find(({ urn }) => urn === first?.urn);
    expect(there).toMatchObject({ name: 'Renamed', size: 77 });
  });
});
