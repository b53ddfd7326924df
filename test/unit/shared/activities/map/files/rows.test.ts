import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../../../shared/activities/map/files/in/rows.ts';
import { readTable, readTablesIn } from '../../../../../../shared/activities/map/files/in/table.ts';

const read = (...texts: string[]) => readTables(texts.map(readTable));
const names = (text: string) => read(text).sketch.organisations.map(({ name }) => name);

describe('columns', () => {
  it.each([
    ['commas', 'School,Phase,Town\n"Hill, North",Primary,Easton'],
    ['semicolons', 'School;Phase;Town\nHill, North;Primary;Easton'],
    ['tabs', 'School\tPhase\tTown\nHill, North\tPrimary\tEaston'],
  ])('are told apart by %s and recognised by their header', (_, text) => {
    const table = readTable(text);
    expect(table.columns).toEqual(['name', 'kind', 'place']);
    expect(readTables([table]).sketch.organisations).toMatchObject([
      { name: 'Hill, North', kind: 'primary', place: 'Easton' },
    ]);
  });

  it('are recognised whatever their case and accents, and not read where their words tell nothing', () => {
    expect(readTable('NAME,Number of pupils,Favourite colour,urn:\na,1,red,2').columns).toEqual([
      'name',
      'size',
      undefined,
      'urn',
    ]);
  });

  it('without a header start with the names; a column of kinds is the kind', () => {
    const table = readTable('Alder Grove,Easton,primary\nNorthgate,Weston,secondary school');
    expect([table.header, table.columns]).toEqual([undefined, ['name', undefined, 'kind']]);
    expect(readTables([table]).sketch.organisations.map(({ kind }) => kind)).toEqual([
      'primary',
      'secondary',
    ]);
  });

  it('mean what a person says they mean', () => {
    const table = readTable('Alder Grove,Easton');
    const { sketch } = readTables([{ ...table, columns: ['name', 'place'] }]);
    expect(sketch.organisations).toMatchObject([{ name: 'Alder Grove', place: 'Easton' }]);
  });
});

describe('what spreadsheets leave in a file', () => {
  it('empty columns and rows at the end and in between are nothing', () => {
    const table = readTable('Name,Kind,,\r\n,,,\r\nHill,primary,,\r\n,,,\r\n,,,\r\n');
    expect([table.columns, table.rows.map(({ number, cells }) => [number, cells])]).toEqual([
      ['name', 'kind'],
      [[3, ['Hill', 'primary']]],
    ]);
  });

  it('a column without a header but with words is one', () => {
    expect(readTable('Name,\nHill,x').columns).toEqual(['name', undefined]);
  });

  it.each([
    ['1,234', 1234],
    ['1 234', 1234],
    ['1\u00A0234', 1234],
    ['1\u202F234', 1234],
    ['1.234', 1234],
    ['12,345,678', 12345678],
    ['210.0', 210],
    ['n/a', undefined],
    ['–', undefined],
    ['SUPP', undefined],
  ])('“%s” pupils are %s', (words, size) => {
    const { sketch, bad } = read(`name;pupils\nHill;${words}`);
    expect([sketch.organisations.map((one) => one.size), bad]).toEqual([[size], []]);
  });

  it.each([
    ['533498,5', 533498.5],
    ['533,498', 533498],
    ['533498.5', 533498.5],
    ['-12,25', -12.25],
  ])('“%s” is as far east as %s', (words, easting) => {
    expect(read(`name;easting;northing\nHill;${words};1`).sketch.organisations).toMatchObject([
      { grid: [easting, 1] },
    ]);
  });

  it('tables below one another are two, each with its header', () => {
    const tables = readTablesIn('Name\tKind\nHill\tpolice\nBrook\tnhs\n\nFrom\tTo\nHill\tBrook');
    const { sketch, bad } = readTables(tables);
    expect(tables.map(({ columns }) => columns)).toEqual([
      ['name', 'kind'],
      ['from', 'to'],
    ]);
    expect([sketch.organisations.length, sketch.ties.length, bad]).toEqual([2, 1, []]);
    expect(readTablesIn('Hill\n\nBrook')).toHaveLength(1);
  });
});

describe('rows', () => {
  it('of a typed list are names, without blank lines and spaces around', () => {
    expect(names('Alder Grove\n\n  Brook Lane  \r\nSt Brannoc’s\n')).toEqual([
      'Alder Grove',
      'Brook Lane',
      'St Brannoc’s',
    ]);
  });

  it('that say the same twice are drawn once, and it is said', () => {
    const { sketch, notes } = read(
      "name,place,pupils\nSt Mary’s,Easton,\nst mary's,Easton,200\nSt Mary’s,Weston,",
    );
    expect(sketch.organisations.map(({ place, size }) => [place, size])).toEqual([
      ['Easton', 200],
      ['Weston', undefined],
    ]);
    expect(notes).toEqual([
      '1 row repeats what another says: drawn once.',
      '1 row has the same name as another and differs from it: drawn as organisations of their own. Those that are one can be merged on the map.',
    ]);
  });

  it('put organisations into networks separated by semicolons', () => {
    const { networks, organisations } = read('name,networks\nA,Riverside; 14–19\nB,riverside').sketch;
    const called = (key: string) => organisations.find((one) => one.key === key)?.name;
    expect(networks.map(({ name, members }) => [name, [...members.keys()].map(called)])).toEqual([
      ['Riverside', ['A', 'B']],
      ['14–19', ['A']],
    ]);
  });

  it('draw ties between names, of this file or another', () => {
    const { sketch, bad } = read(
      'from,to,kind,strength,when,direction\nA,B,shares data,strong,hoped for,one way\nB,C,,,,',
      'name,kind\nA,police\nB,nhs',
    );
    expect(bad).toEqual([]);
    expect(sketch.organisations.map(({ name, kind }) => [name, kind])).toEqual([
      ['A', 'police'],
      ['B', 'health'],
      ['C', undefined],
    ]);
    const [a, b, c] = sketch.organisations.map(({ key }) => key);
    expect(sketch.ties).toEqual([
      { from: a, to: b, kind: 'shares-data', strength: 3, when: 'planned', directed: true },
      { from: b, to: c, kind: 'works-with' },
    ]);
  });

  it('with a word nobody knows are drawn all the same, and it is said', () => {
    const { sketch, notes, bad } = read('name,kind\nA,spaceport\nB,spaceport');
    expect([sketch.organisations.map(({ kind }) => kind), bad]).toEqual([['other', 'other'], []]);
    expect(notes).toEqual(['“spaceport” is no word the map knows: drawn as “Other” (2 rows).']);
  });
});

describe('a bad row', () => {
  it.each([
    ['name,pupils\nA,1\n,7', 3, '7', 'It has no name.'],
    ['name,pupils\nA,many', 2, 'A, many', '“many” is no number of pupils.'],
    ['name,pupils\nA,-3', 2, 'A, -3', '“-3” is no number of pupils.'],
    ['from,to\nA,', 2, 'A', 'It does not name both ends of the tie.'],
    ['from,to\nA,A', 2, 'A, A', 'It ties an organisation to itself.'],
    ['from,to,when\nA,B,soon', 2, 'A, B, soon', '“soon” is no time: write now, planned or past.'],
    ['from,to,direction\nA,B,up', 2, 'A, B, up', '“up” is no direction: write one way or both ways.'],
    ['network,organisation,when\n,A,now', 2, 'A, now', 'It names no network.'],
    [
      'name\nA\n"B\nC',
      3,
      'B\nC',
      'A quotation mark is not closed here, so it is not clear where the row ends.',
    ],
  ])('%j has its number, words and reason, and nothing of it is kept', (text, number, words, reason) => {
    const { bad, sketch } = read(text);
    expect(bad).toEqual([{ table: 0, number, words, reason }]);
    expect(sketch.organisations.filter(({ name }) => name !== 'A')).toEqual([]);
    expect([sketch.ties, sketch.networks]).toEqual([[], []]);
  });

  it('is a tie to a name that two organisations have', () => {
    const { bad, sketch } = read('name,place\nA,Easton\nA,Weston', 'from,to\nB,A\nB,C');
    expect(bad).toEqual([
      {
        table: 1,
        number: 2,
        words: 'B, A',
        reason: '2 organisations here are called “A”, so it is not clear which.',
      },
    ]);
    expect(sketch.ties).toHaveLength(1);
  });

  it('does not take others along', () => {
    expect(names('name,pupils\nA,1\nB,many\nC,"1,200"')).toEqual(['A', 'C']);
  });
});

it('a text without words is an empty map', () => {
  expect(read('\n \n').sketch).toEqual({ organisations: [], ties: [], networks: [] });
});
