/**
 * Decides what becomes of an update before any of it is applied. SPEC [L9] [L10] [L11].
 * @module
 */
import * as Y from 'yjs';
import type { RefusalReason } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { conflictSteps } from './conflicts.ts';
import { bringsMore, deepestType } from './nesting.ts';
import { newDeletions, newStructs } from './novelty.ts';
import { endOf, type Parsed, type Struct } from './parsed.ts';

/** What an update with something new in it brings. */
export type Facts = {
  onlyDeletes: boolean;
  /** Client ids that never wrote in this document. */
  newClients: number;
  /** The client ids under which something is new. */
  brings: readonly Brought[];
  /** Some of it cannot be applied yet. */
  waits: boolean;
};

/** A client id, and the first of its clocks that the document did not have. */
export type Brought = { client: number; since: number };

export type Verdict =
  /** Everything in it is there already. */
  | { kind: 'known' }
  /** Costs a few milliseconds at most. */
  | ({ kind: 'plain' } & Facts)
  /** May cost more than that: to be tried elsewhere first. */
  | ({ kind: 'costly' } & Facts)
  | { kind: 'refused'; reason: RefusalReason };

const refused = (reason: RefusalReason): Verdict => ({ kind: 'refused', reason });

/** @param waiting the structs that wait in the document for others, and may come to life with these */
export function judge(doc: Y.Doc, update: Parsed, waiting: readonly Struct[] = []): Verdict {
  const key = keystroke(doc, update);
  if (key)
    return {
      kind: 'plain',
      onlyDeletes: false,
      newClients: 0,
      waits: false,
      brings: [{ client: key.client, since: key.clock }],
    };
  const news = newStructs(doc, update.structs);
  const deletions = newDeletions(doc, update.ds);
  if (news.length === 0 && deletions === 0) return { kind: 'known' };
  const onlyDeletes = news.length === 0;

  const { nestedTypes, nestedValues: levels, valueParts: parts, keyLength } = LIMITS;
  if (news.some((struct) => bringsMore(struct, { levels, parts, keyLength }))) return refused('too-deep');
  const types = news.some((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentType);
  if (types && deepestType(doc, [...waiting, ...news]) > nestedTypes) return refused('too-deep');

  const brings = [...new Set(news.map(({ id }) => id.client))].map((client) => ({
    client,
    since: Y.getState(doc.store, client),
  }));
  const newClients = brings.filter(({ client }) => !doc.store.clients.has(client)).length;
  if (newClients > 0 && doc.store.clients.size + newClients > LIMITS.documentClients)
    return refused('too-many-writers');

  const waits = waitsForOthers(doc, update, news);
  if (waits && update.bytes + waitingBytes(doc) > LIMITS.waitingBytes) return refused('incomplete');

  // What waits comes to life with these, and then its cost is theirs.
  const placed = wakes(doc, news) ? [...waiting, ...news] : news;
  const cheap =
    placed.length <= LIMITS.plainStructs &&
    deletions <= LIMITS.plainStructs &&
    splits(doc, update, deletions) + conflictSteps(doc, placed, LIMITS.plainSteps) <= LIMITS.plainSteps;
  return { kind: cheap ? 'plain' : 'costly', onlyDeletes, newClients, brings, waits };
}

/**
 * What nearly all updates are: one more letter, or one more value of a key and the end of the one before it, right behind
 * what its writer wrote last. Judging that in full would cost as much as applying it.
 * @returns the id of the letter; `undefined` for everything else
 */
function keystroke(doc: Y.Doc, { structs, ds, bytes }: Parsed): Y.ID | undefined {
  const [item] = structs;
  if (structs.length !== 1 || !(item instanceof Y.Item) || bytes > KEYSTROKE_BYTES) return undefined;
  const { store } = doc;
  if (store.pendingStructs || store.pendingDs || ds.clients.size > 1) return undefined;
  const { origin, rightOrigin, content, id } = item;
  const here = (each: Y.ID) => each.clock < Y.getState(store, each.client);
  const simple = content instanceof Y.ContentString || content instanceof Y.ContentAny;
  if (!simple || !origin || !here(origin) || (rightOrigin && !here(rightOrigin))) return undefined;
  const state = Y.getState(store, id.client);
  if (state === 0 || state !== id.clock) return undefined;
  for (const [client, ranges] of ds.clients) {
    const [range] = ranges;
    if (ranges.length > 1 || !range || range.clock + range.len > Y.getState(store, client)) return undefined;
  }
  return conflictSteps(doc, structs, 1) === 0 ? id : undefined;
}

/** Nothing of this size nests deep, or has a long key. */
const KEYSTROKE_BYTES = LIMITS.nestedValues;

const waitingBytes = ({ store: { pendingStructs, pendingDs } }: Y.Doc): number =>
  (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0);

/** Whether some of it cannot be applied yet: what comes before it, beside it or around it is not there. */
function waitsForOthers(doc: Y.Doc, { ds }: Parsed, news: readonly Struct[]): boolean {
  const ends = new Map<number, number>();
  const end = (client: number) => ends.get(client) ?? Y.getState(doc.store, client);
  for (const struct of news) {
    if (struct.id.clock > end(struct.id.client)) return true;
    ends.set(struct.id.client, Math.max(end(struct.id.client), endOf(struct)));
  }
  const missing = (id: unknown) => id instanceof Y.ID && id.clock >= end(id.client);
  return (
    news.some(
      (struct) =>
        struct instanceof Y.Item &&
        (missing(struct.origin) || missing(struct.rightOrigin) || missing(struct.parent)),
    ) ||
    [...ds.clients].some(([client, ranges]) => ranges.some(({ clock, len }) => clock + len > end(client)))
  );
}

/** Whether what waits may be applied together with these. */
function wakes(doc: Y.Doc, news: readonly Struct[]): boolean {
  const missing = doc.store.pendingStructs?.missing;
  return missing !== undefined && news.some(({ id }) => missing.has(id.client));
}

/** What splitting costs, in steps: each deletion may move the rest of its client's list by one. */
function splits(doc: Y.Doc, { ds }: Parsed, deletions: number): number {
  if (deletions === 0) return 0;
  let longest = 0;
  for (const client of ds.clients.keys())
    longest = Math.max(longest, doc.store.clients.get(client)?.length ?? 0);
  return (deletions * longest) / 1_000;
}
