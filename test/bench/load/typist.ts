/**
 * Somebody who types: a document of their own, just large enough that every update is one Yjs would write.
 * @module
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { awarenessFrame, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import type { Dice } from '../../support/random.ts';

export class Typist {
  readonly #doc = new Y.Doc();
  readonly #text = new Y.Text();
  readonly #dice: Dice;
  #update: Uint8Array = new Uint8Array();
  /** As a real client's is once our server has asked it to raise its clock (SPEC A2), which this one would not understand. */
  #presenceClock = Date.now() + 3_600_000;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#doc.clientID = 1 + dice.below(2 ** 31);
    this.#doc.getMap('responses').set(`r${this.#doc.clientID}`, this.#text);
    this.#doc.on('update', (update: Uint8Array) => (this.#update = update));
  }

  /** Writes the words at the end of this person's response and returns the frame for it. */
  write(words: string): Uint8Array {
    this.#text.insert(this.#text.length, words);
    return syncFrame(SYNC.update, this.#update);
  }

  /** Takes up to so many of the own characters out again, somewhere, and returns the frame for it. */
  cut(characters: number): Uint8Array {
    const length = Math.min(characters, this.#text.length);
    if (length === 0) return this.write('so ');
    this.#text.delete(this.#dice.below(this.#text.length - length + 1), length);
    return syncFrame(SYNC.update, this.#update);
  }

  /** What a server with this state vector lacks of the own words: the answer to its step 1. */
  missing(stateVector: Uint8Array): Uint8Array {
    return syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.#doc, stateVector));
  }

  /** The next presence state: where the caret is. */
  presence(): Uint8Array {
    const state = { cursor: { card: 'O2', at: this.#dice.below(2_000) }, user: { name: 'Somebody' } };
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.#doc.clientID);
      encoding.writeVarUint(encoder, (this.#presenceClock += 1));
      encoding.writeVarString(encoder, JSON.stringify(state));
    });
    return awarenessFrame(update);
  }
}
