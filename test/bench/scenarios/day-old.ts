/**
 * A document somebody worked in for a day: many people's small edits, some of them taken out again.
 * @module
 */
import * as Y from 'yjs';
import type { Dice } from '../../support/random.ts';

const PEOPLE = 40;
const RESPONSES = 400;
/** Edits that leave together: what a server under load would have merged. */
const EDITS_PER_UPDATE = 40;

/** Stands at the end of the last update: a state that holds it is the whole document. */
export const LAST_WORDS = 'and that was the whole day';

/** Updates that build a document whose state is about so many bytes. */
export function dayOldDocument(bytes: number, dice: Dice): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const responses = doc.getMap<Y.Text>('responses');
  const edit = () => {
    const key = `r${dice.below(RESPONSES)}`;
    const text = responses.get(key) ?? responses.set(key, new Y.Text());
    if (text.length > 400 && dice.below(8) === 0) return text.delete(dice.below(text.length - 60), 60);
    text.insert(dice.below(text.length + 1), `${words(dice)} `);
  };
  for (let size = 0; size < bytes; size += updates.at(-1)?.length ?? 0) {
    doc.clientID = 1 + dice.below(PEOPLE);
    doc.transact(() => {
      for (let count = 0; count < EDITS_PER_UPDATE; count += 1) edit();
    });
  }
  responses.set('last', new Y.Text(LAST_WORDS));
  return updates;
}

const words = (dice: Dice) => Buffer.from(dice.bytes(30)).toString('base64');
