/**
 * How something lost comes back into a document, without overwriting what anybody else wrote since. SPEC [Z3].
 * @module
 */
import * as Y from 'yjs';
import { drop, put } from '../../shared/model/put.ts';
import { isText } from '../../shared/model/root.ts';
import { structAt } from '../updates/parsed.ts';
import { below, itemAt, lettersIn, standsNow } from './as-it-was.ts';
import { fromBytes, isLost, joined, type Kept, type Loss, type Run } from './loss.ts';
import { valueIn } from './notice.ts';
import { made, wordsOf } from './portrait.ts';

/** The writer of what the server itself wrote. SPEC [W4]. */
const THE_SERVER = '';

/** Who wrote something in a document; `undefined` when nobody knows. */
export type WriterOf = (id: Y.ID) => string | undefined;
export type LostBy = Loss & { personId: string };

/** Letters that have come back in this turn already: several losses of one text may hold the same ones. */
export type Returned = Set<string>;

/** Brings it back. To be called in a transaction. */
export type Remedy = (returned: Returned) => void;

/** @returns `undefined` when there is nothing to bring back: it is there again, or others have written in its place */
export function remedyFor(doc: Y.Doc, loss: LostBy, by: WriterOf): Remedy | undefined {
  if (loss.kind === 'words') return wordsBack(doc, loss, by);
  const key = loss.path.at(-1) ?? '';
  const parent = mapAt(doc, loss.path.slice(0, -1));
  const { portrait, host } = fromBytes(loss.was);
  if (!parent || !isHost(parent._item, host, loss.personId, by)) return undefined;
  const now = itemAt(parent as Y.AbstractType<unknown>, key, standsNow);
  const theirs = now !== undefined && isTheirs(now, loss.personId, by);
  if (loss.kind === 'taken') return theirs ? () => drop(parent, key) : undefined;
  const value = now && valueIn(now);
  if (!portrait || !isLost(portrait, value)) return undefined;
  // Others may have written in the text that took its place.
  if (portrait.type === 'text' && isText(value)) return () => value.insert(0, wordsOf(portrait) ?? '');
  // An entry that came back as it was last has the fields that were spoilt before.
  const spoilt = portrait.type === 'value' && now !== undefined && by(now.id) === THE_SERVER;
  return !now || theirs || spoilt ? () => put(parent, key, made(portrait)) : undefined;
}

/** Whether all of something that stands now was written by one person. */
const isTheirs = (item: Y.Item, personId: string, by: WriterOf): boolean =>
  [...below(item, standsNow)].every(({ id }) => by(id) === personId);

/**
 * Whether something is what the loss happened in, or stands in for it: brought back by the server, or put there by whoever took
 * it away. What others have put in its place since is left alone.
 */
function isHost(item: Y.Item | null, host: Kept['host'], personId: string, by: WriterOf): boolean {
  if (!item || !host) return true;
  const { client, clock } = item.id;
  const writer = by(item.id);
  return (client === host[0] && clock === host[1]) || writer === THE_SERVER || writer === personId;
}

function wordsBack(doc: Y.Doc, loss: LostBy, by: WriterOf): Remedy | undefined {
  const { letters = [], portrait, host } = fromBytes(loss.was);
  const all = joined(letters);
  const left = countStanding(doc, letters);
  // Less than half of it is gone: somebody has corrected it.
  if (all.trim() === '' || 2 * left >= all.length) return undefined;
  if (loss.path.length === 1) {
    const note = rootAs(doc, loss.path[0] ?? '');
    if (
      portrait?.type !== 'fragment' ||
      !note ||
      joined(lettersIn(note as unknown as Y.AbstractType<unknown>, standsNow)).includes(all)
    )
      return undefined;
    return () => note.insert(0, portrait.children.map(made) as Y.XmlElement[]);
  }
  const text = mapAt(doc, loss.path.slice(0, -1))?.get(loss.path.at(-1) ?? '');
  if (!(text instanceof Y.Text) || !isHost(text._item, host, loss.personId, by)) return undefined;
  if (text.toString().includes(all)) return undefined;
  return (returned) => putBack(text, letters, returned);
}

/** Puts letters back where they stood: behind those before them that still stand, and in front of what was written since. */
function putBack(text: Y.Text, letters: readonly Run[], returned: Returned): void {
  const places = placesIn(text);
  const gaps = new Map<number, string>();
  let place = 0;
  for (const [client, clock, run] of letters) {
    for (let offset = 0; offset < run.length; offset += 1) {
      const letter = `${client} ${clock + offset}`;
      const standing = places.get(letter);
      if (standing !== undefined) place = standing + 1;
      else if (!returned.has(letter)) {
        gaps.set(place, (gaps.get(place) ?? '') + run[offset]);
        returned.add(letter);
      }
    }
  }
  for (const [at, words] of [...gaps].toReversed()) text.insert(at, words);
}

/** Where each letter of a text stands. */
function placesIn(text: Y.Text): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (let offset = 0; offset < item.length; offset += 1)
      places.set(`${item.id.client} ${item.id.clock + offset}`, place + offset);
    place += item.length;
  }
  return places;
}

/** How many of these letters still stand. */
function countStanding(doc: Y.Doc, letters: readonly Run[]): number {
  let standing = 0;
  for (const [client, clock, text] of letters) {
    const structs = doc.store.clients.get(client);
    const end = clock + text.length;
    for (let at = clock; at < end;) {
      const struct = structAt(structs, at);
      if (!struct) break;
      const next = Math.min(end, struct.id.clock + struct.length);
      if (!struct.deleted) standing += next - at;
      at = next;
    }
  }
  return standing;
}

/** The map at a path; `undefined` when something else stands there, or nothing. */
function mapAt(doc: Y.Doc, [name = '', ...keys]: readonly string[]): Y.Map<unknown> | undefined {
  let map: unknown = asMap(doc, name);
  for (const key of keys) map = map instanceof Y.Map ? map.get(key) : undefined;
  return map instanceof Y.Map ? map : undefined;
}

function asMap(doc: Y.Doc, name: string): Y.Map<unknown> | undefined {
  const there = doc.share.get(name);
  return there instanceof Y.Map || there?.constructor === Y.AbstractType ? doc.getMap(name) : undefined;
}

function rootAs(doc: Y.Doc, name: string): Y.XmlFragment | undefined {
  const there = doc.share.get(name);
  return there instanceof Y.XmlFragment || there?.constructor === Y.AbstractType
    ? doc.getXmlFragment(name)
    : undefined;
}
