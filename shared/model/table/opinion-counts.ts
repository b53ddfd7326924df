/** Pure: how many people hold an opinion on each thing, by the key without the person: counted in one go for many things. */
export function opinionCounts(opinions: Readonly<Record<string, unknown>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of Object.keys(opinions)) {
    const subject = key.slice(0, key.lastIndexOf('/'));
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return counts;
}
