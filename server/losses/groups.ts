/**
 * Losses as people speak of them: what one person took away within a short time. Pure.
 * @module
 */
import type { LossGroup } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { LossRow } from '../storage/storage.ts';

type Found = Pick<LossRow, 'personId' | 'at' | 'path' | 'words' | 'document'>;

/** Puts losses of one person together that are no more than some minutes apart. The newest group comes first. */
export function groupsOf(losses: readonly Found[], nameOf: (person: string) => string): LossGroup[] {
  const groups: (LossGroup & { things: Set<string> })[] = [];
  for (const { personId: person, at, path, words, document } of [...losses].sort((a, b) => a.at - b.at)) {
    let group = groups.findLast((each) => each.person === person && at - each.to <= LIMITS.lossGapMs);
    if (!group) {
      group = { person, name: nameOf(person), from: at, to: at, count: 0, words: [], things: new Set() };
      groups.push(group);
    }
    group.to = at;
    const thing = JSON.stringify([document, ...path.slice(0, 2)]);
    if (group.things.has(thing)) continue;
    group.things.add(thing);
    group.count += 1;
    if (words && group.words.length < LIMITS.lossesShown) group.words.push(words);
  }
  return groups.toReversed().map(({ things: _, ...group }) => group);
}
