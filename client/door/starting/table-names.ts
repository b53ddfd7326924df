/** Birds: easy to call across a room, hard to rank, and none of them is a school house anywhere we know. */
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
 * `names` made `count` long. What somebody typed stays; new tables come with an offered name nobody uses yet.
 * Tables go from the end, because the earlier ones may already be on a seating plan.
 */
export function resizeTables(names: readonly string[], count: number): string[] {
  const kept = names.slice(0, count);
  const free = BIRDS.filter((bird) => !kept.includes(bird));
  while (kept.length < count) kept.push(free.shift() ?? `Table ${kept.length + 1}`);
  return kept;
}
