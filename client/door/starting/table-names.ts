/**
 * Names offered for tables. Birds are easy to call across a room and hard to rank, and none is the name of a school
 * house anywhere we know.
 */
const BIRDS = [
  'Heron',
  'Wren',
  'Owl',
  'Kingfisher',
  'Lapwing',
  'Dipper',
  'Swift',
  'Curlew',
  'Goldfinch',
  'Avocet',
  'Nightjar',
  'Plover',
  'Skylark',
  'Tern',
  'Redstart',
  'Linnet',
];

/**
 * Makes a list of names `count` long. Typed names stay; new tables get an offered name that nobody uses yet. Tables
 * are removed from the end, because the earlier ones may already be on a seating plan.
 */
export function resizeTables(names: readonly string[], count: number): string[] {
  const kept = names.slice(0, count);
  const free = BIRDS.filter((bird) => !kept.includes(bird));
  while (kept.length < count) kept.push(free.shift() ?? `Table ${kept.length + 1}`);
  return kept;
}
