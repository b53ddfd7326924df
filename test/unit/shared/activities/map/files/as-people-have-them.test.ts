/** Files as people have them: whatever a file holds is on the map or is told. */
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../../../shared/activities/map/files/in/decode.ts';
import { readGraphml } from '../../../../../../shared/activities/map/files/in/graphml-in.ts';
import { readRegister, type Register } from '../../../../../../shared/activities/map/files/in/register.ts';
import { readTables } from '../../../../../../shared/activities/map/files/in/rows.ts';
import {
  readTable,
  readTableBy,
  readTablesIn,
} from '../../../../../../shared/activities/map/files/in/table.ts';
import { NONE, separatorOf, separatorsIn } from '../../../../../../shared/activities/map/files/separators.ts';
import type { Reading } from '../../../../../../shared/activities/map/files/sketch.ts';
import { makeRegister } from '../../../../../support/register.ts';

const read = (...texts: string[]) => readTables(texts.map((text) => readTable(text)));
const names = ({ sketch }: Reading) => sketch.organisations.map(({ name }) => name);
const ties = ({ sketch }: Reading) => {
  const called = new Map(sketch.organisations.map(({ key, name }) => [key, name]));
  return sketch.ties.map(({ from, to }) => `${called.get(from)}>${called.get(to)}`);
};
const graph = (words: string) => readGraphml(`<graphml>${words}</graphml>`) as Reading;

describe('which organisation a row means', () => {
  it.each([
    ['ids tell three of one name apart', 'School,School ID\nA,1\nA,2\nA,3', ['A', 'A', 'A'], /^$/],
    ['register numbers do', 'School,URN\nA,1\nA,2', ['A', 'A'], /same name/],
    ['so does a column that is not read', 'School,Postcode\nA,X1\nA,X2', ['A', 'A'], /same name/],
    ['so do pupils', 'School,Pupils\nA,10\nA,20', ['A', 'A'], /same name/],
    ['networks do not: one row each', 'School,Networks\nA,North\nA,South', ['A'], /repeats/],
    ['nor does what only one row says', 'School,Pupils,Postcode\nA,10,\nA,,X1', ['A'], /repeats/],
    ['one id of one name is one', 'ID,Name\n1,A\n1,A', ['A'], /repeats/],
    ['and what its rows contradict is told', 'ID,Name,Pupils\n1,A,10\n1,A,20', ['A'], /earlier counts/],
    ['an id that two names have is none', 'ID,Name\n1,A\n1,B', ['A', 'B'], /has a key that another/],
    ['an id is a name where there is no other', 'ID,Kind\nA,primary\nB,nhs', ['A', 'B'], /^$/],
  ])('%s', (_, text, expected, told) => {
    const reading = read(text);
    expect([names(reading), reading.bad]).toEqual([expected, []]);
    expect(reading.notes.join('\n')).toMatch(told);
  });
});

describe('tables refer to each other', () => {
  const nodes = 'Id,Label\n1,A\n2,B\n3,C';
  it.each([
    ['by id', [nodes, 'Source,Target\n1,2\n2,3'], ['A>B', 'B>C']],
    ['whichever file comes first', ['Source,Target\n1,2', nodes], ['A>B']],
    ['by name', [nodes, 'Source,Target\nA,B'], ['A>B']],
    ['by ids that a program made decimals of', [nodes, 'Source,Target\n1.0,2.0'], ['A>B']],
    ['by ids in another case', ['Id,Label\nn1,A\nn2,B', 'from,to\nN1,N2'], ['A>B']],
    ['by register number', ['Name,URN\nA,100\nB,101', 'From,To\n100,101'], ['A>B']],
    [
      'by id where names are numbers too',
      ['Id,Label\n1,2\n2,1\n3,Q', 'Source,Target\n1,3\n2,3'],
      ['2>Q', '1>Q'],
    ],
    ['by columns that say so', [nodes, 'Source ID,Target ID\n1,2'], ['A>B']],
  ])('%s', (_, texts, expected) => {
    const reading = read(...texts);
    expect([ties(reading), reading.bad, reading.sketch.organisations.length]).toEqual([
      expected,
      [],
      names(reading).length,
    ]);
    expect(names(reading)).not.toContain('1.0');
  });

  it('an id that nobody has is told, and draws nobody', () => {
    const reading = read(nodes, 'Source,Target\n1,2\n2,3\n3,9');
    expect(names(reading)).toEqual(['A', 'B', 'C']);
    expect(reading.bad).toMatchObject([
      { table: 1, number: 4, reason: 'No organisation here has the key “9”.' },
    ]);
  });

  it('memberships do too', () => {
    const { sketch } = read(nodes, 'Network,Organisation,When\nNorth,1,now\nNorth,3,planned');
    expect(sketch.networks.map(({ members }) => [...members])).toEqual([
      [
        ['1', 'now'],
        ['3', 'planned'],
      ],
    ]);
  });

  it('as Gephi writes them: a type is a direction, a label is a kind or a note, one weight everywhere is none', () => {
    const { sketch, notes } = read(
      'Id,Label,timeset,pupils\n1,A,,20\n2,B,,',
      'Source,Target,Type,Id,Label,timeset,Weight\n1,2,Directed,0,funds,,1.0\n2,1,Undirected,1,on Fridays,,1.0',
    );
    expect([sketch.ties, notes]).toEqual([
      [
        { key: '0', from: '1', to: '2', kind: 'funds', directed: true },
        { key: '1', from: '2', to: '1', kind: 'works-with', directed: false, note: 'on Fridays' },
      ],
      [],
    ]);
  });
});

describe('where a table begins, and what separates its cells', () => {
  const expected = [
    { name: 'A', place: 'X' },
    { name: 'B', place: 'Y' },
  ];
  it.each([
    ['mixed line ends', 'Name,Town\r\nA,X\nB,Y\r\n'],
    ['line ends of old Macs', 'Name,Town\rA,X\rB,Y'],
    ['all three', 'Name,Town\rA,X\nB,Y\r\n'],
    ['a title above', 'Schools in 2026\nName,Town\nA,X\nB,Y'],
    ['a title, a date and a blank line', 'Schools;;\nAs of;1 May\n\nName;Town;Telephone\nA;X;\nB;Y;'],
    ['a title with commas above semicolons', 'Schools, agencies, and others\n\nName;Town\nA;X\nB;Y'],
    ['decimal commas between semicolons', 'Name;Town;Easting;Northing\nA;X;0,0;0\nB;Y;0;0'],
    ['bars', 'Name|Town\nA|X\nB|Y'],
    ['a byte order mark', '\uFEFFName,Town\nA,X\nB,Y'],
    ['two of them', '\uFEFF\uFEFFName,Town\nA,X\nB,Y'],
    ['a mark before a named separator', '\uFEFFsep=;\r\nName;Town\r\nA;X\nB;Y'],
    ['quoted cells', '"Name","Town"\r\n"A","X"\n"B","Y"'],
    ['a tab in a title', 'Schools\tand others\nName,Town\nA,X\nB,Y'],
  ])('%s', (_, text) => {
    const { text: decoded } = decode(new TextEncoder().encode(text));
    for (const words of [text, decoded]) {
      const { sketch, bad } = read(words);
      expect([sketch.organisations.map(({ name, place }) => ({ name, place })), bad]).toEqual([expected, []]);
      expect(sketch.organisations.every(({ grid }) => grid === undefined)).toBe(true);
    }
  });

  it('line ends in a quoted cell are its own', () => {
    expect(read('Name,Note\r\nA,"one\r\ntwo"\nB,x').sketch.organisations).toMatchObject([
      { name: 'A', note: 'one\r\ntwo' },
      { name: 'B' },
    ]);
  });

  it('what stands above is told', () => {
    expect(read('Schools\nAll of them\nName,Town\nA,X').notes).toEqual([
      '2 rows above the names of the columns are not read, from “Schools” on.',
    ]);
  });

  it('a line of a typed list is no header', () => {
    expect(names(read('Riverside\nSchool, the\nHill'))).toEqual(['Riverside', 'School', 'Hill']);
  });

  it('titles stand above each of several tables', () => {
    const tables = readTablesIn('Ours\n\nName\tKind\nA\tnhs\nB\tpolice\n\nTheir ties\nFrom\tTo\nA\tB');
    const reading = readTables(tables);
    expect([names(reading), ties(reading), reading.bad]).toEqual([['A', 'B'], ['A>B'], []]);
  });

  it('a person says otherwise', () => {
    const text = 'St Mary’s, Bolton\nHill, Bury';
    expect([separatorOf(text), separatorsIn(text)]).toEqual([',', [',']]);
    expect(names(readTables([readTableBy(text, NONE)]))).toEqual(['St Mary’s, Bolton', 'Hill, Bury']);
    expect(names(readTables([readTableBy('A;x,y\nB;z,q', ';')]))).toEqual(['A', 'B']);
  });

  it('the register is read with mixed line ends too', () => {
    const { text } = decode(makeRegister({ rows: 6 }));
    const lines = text.split(/\r?\n/).filter(Boolean);
    const mixed = lines.map((line, nth) => line + (nth % 2 ? '\n' : '\r\n')).join('');
    expect((readRegister(mixed) as Register).rows).toEqual((readRegister(text) as Register).rows);
  });
});

describe('how strong a tie is', () => {
  it.each([
    ['1', '3', [1, 3], []],
    ['10', '70', [1, 3], ['Weights from 10 to 70 are drawn as three strengths.']],
    ['weak', 'strong', [1, 3], []],
    ['9', '9', [undefined, undefined], ['The only weight is 9, which tells no tie from another: not read.']],
    ['3', 'so-so', [3, undefined], ['“so-so” is no strength of a tie, and is not read.']],
    ['2', 'n/a', [2, undefined], []],
  ])('is read alike from a table and from GraphML: %s and %s', (one, other, strengths, notes) => {
    const table = read(`from,to,weight\nA,B,${one}\nB,C,${other}`);
    const edges = graph(
      `<key id="w" for="edge" attr.name="weight"/><graph><node id="A"/><node id="B"/><node id="C"/>
      <edge source="A" target="B"><data key="w">${one}</data></edge>
      <edge source="B" target="C"><data key="w">${other}</data></edge></graph>`,
    );
    for (const reading of [table, edges]) {
      expect(reading.sketch.ties.map(({ strength }) => strength)).toEqual(strengths);
      expect(reading.notes.filter((note) => !note.startsWith('Not read of'))).toEqual(notes);
      expect(reading.bad).toEqual([]);
    }
  });

  it('two ties that differ only in it are two', () => {
    expect(read('from,to,strength\nA,B,1\nA,B,3\nA,B,3').sketch.ties).toHaveLength(2);
  });
});

describe('zeros for a grid reference', () => {
  it.each(['0,0', '0.0,0', ',', '0,'])('are no place: %s', (cells) => {
    expect(read(`name,easting,northing\nA,${cells}`).sketch.organisations).toEqual([
      expect.not.objectContaining({ grid: expect.anything() }),
    ]);
  });
  it('in GraphML too', () => {
    const { sketch } = graph(
      '<graph><node id="A"><data key="easting">0</data><data key="northing">0</data></node></graph>',
    );
    expect(sketch.organisations).toEqual([{ key: 'A', name: 'A' }]);
  });
});

describe('GraphML that declares nothing', () => {
  it.each([
    ['data', '<node id="n"><data key="labels">:School</data><data key="name">A</data></node>'],
    ['what stands in the tag', '<node id="n" label="A" labels=":School"/>'],
    [
      'both',
      '<node id="n" labels=":School"><data key="labels">:School</data><data key="label">A</data></node>',
    ],
  ])('%s is read, and what is not is told', (_, node) => {
    const reading = graph(`<graph>${node}</graph>`);
    expect([names(reading), reading.notes]).toEqual([['A'], ['Not read of organisations: “labels”.']]);
  });

  it('ties have labels in their tags, and names such as streets have', () => {
    const { sketch, notes } = graph(
      `<key id="d9" for="edge" attr.name="name"/><key id="d8" for="edge" attr.name="highway"/>
      <graph><node id="a"/><node id="b"/>
      <edge source="a" target="b" label="FUNDS"><data key="label">FUNDS</data></edge>
      <edge source="a" target="b"><data key="d9">High Street</data><data key="d8">residential</data></edge></graph>`,
    );
    expect(sketch.ties).toMatchObject([{ kind: 'funds' }, { note: 'High Street' }]);
    expect(notes).toEqual(['Not read of ties: “highway”.']);
  });
});

it('a column that a table of ties has no use for is not said to be read', () => {
  expect(readTable('From,To,Place,Pupils\nA,B,X,3').columns).toEqual(['from', 'to', undefined, undefined]);
});
