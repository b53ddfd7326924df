/**
 * Hands thoughts in to be shared. A thought is sent again and again until the server has it, and once more after every
 * lost link, because the server holds it in memory only. SPEC section T.
 * @module
 */
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { PrivateDoc } from '../../../../shared/model/document.ts';
import {
  markShown,
  reflectionsIn,
  setHandedIn,
} from '../../../../shared/activities/pause/model/reflections.ts';
import type { Thought, ThoughtState } from '../../../../shared/protocol/http.ts';
import { toBase64Url } from '../../../lib/base64url.ts';
import { oneAtATime } from '../../../lib/one-at-a-time.ts';

/**
 * PORT: MUST never reject. `later`: the server cannot be reached just now. `refused`: the server will not take this,
 * and why.
 */
export type SharingPort = {
  handIn(ticket: string, thought: Thought): Promise<ThoughtState | 'later' | { refused: string }>;
  takeBack(ticket: string): Promise<'taken' | 'shown' | 'later'>;
};

/**
 * Where one thought is. `mine`: only with its author. `handing-in`: on its way to the server. `waiting`: the server
 * has it, for the reveal. `taking-back`: the server is being asked to give it back. `shown`: others can read it.
 * `refused`: it is its author's again, and why.
 */
export type SharingState = 'mine' | 'handing-in' | 'waiting' | 'taking-back' | 'shown' | { refused: string };
export type Sharing = {
  of(reflection: Reflection): SharingState;
  /**
   * Hands a thought in as its author chose.
   * @param table where its author sits
   */
  share(reflection: Reflection, table: string | undefined): void;
  /**
   * Takes a thought back. Resolves once the server has given it back or could not be asked; resolves false when it is
   * too late.
   */
  takeBack(reflection: Reflection): Promise<boolean>;
  /** Asks about every thought that waits: after a lost link, after a reveal, and now and then. */
  again(): void;
  stop(): void;
};

const AGAIN_MS = 15_000;

/**
 * Derives a thought's ticket from its id, which only this person's devices know. So two devices that share the same
 * thought at once share it once.
 */
const ticketOf = (id: string): string =>
  toBase64Url(sha256(new TextEncoder().encode(`ticket v1 ${id}`)).slice(0, 16));

/**
 * Starts handing in. Plain: returns its own disposer.
 * @param onChange called whenever `of` may answer differently
 */
export function makeSharing(doc: PrivateDoc, port: SharingPort, onChange: () => void): Sharing {
  const taken = new Set<string>();
  const takingBack = new Set<string>();
  const refused = new Map<string, string>();

  const handIn = async ({ id, step, text, named, handedIn }: Reflection): Promise<boolean> => {
    if (!handedIn || takingBack.has(id)) return true;
    const { ticket, table } = handedIn;
    const answer = await port.handIn(ticket, { step, text, named, ...(table && { table }) });
    if (answer === 'later') return false;
    if ('refused' in answer) {
      refused.set(id, answer.refused);
      setHandedIn(doc, null, id, undefined);
    } else if (answer.state === 'shown') markShown(doc, null, id);
    else taken.add(id);
    onChange();
    return true;
  };
  const work = async () => {
    const waiting = reflectionsIn(doc).filter(({ handedIn, shown }) => handedIn && !shown);
    for (const reflection of waiting) if (!(await handIn(reflection))) return;
  };
  const turns = oneAtATime(work);
  const again = () => void turns.ask();
  const timer = setInterval(again, AGAIN_MS);
  window.addEventListener('online', again);
  again();
  return {
    of({ id, handedIn, shown }) {
      if (shown) return 'shown';
      if (takingBack.has(id)) return 'taking-back';
      if (handedIn) return taken.has(id) ? 'waiting' : 'handing-in';
      const why = refused.get(id);
      return why === undefined ? 'mine' : { refused: why };
    },
    share({ id, to }, table) {
      // Without a seat there is no table to share with, and the room must not read what was meant for a table.
      if (to === 'keep' || (to === 'table' && table === undefined)) return;
      refused.delete(id);
      setHandedIn(doc, null, id, { ticket: ticketOf(id), ...(to === 'table' && { table }) });
      onChange();
      again();
    },
    async takeBack({ id, handedIn }) {
      if (!handedIn) return true;
      takingBack.add(id);
      onChange();
      // Otherwise the thought might be handed in again after the request that takes it back.
      await turns.idle();
      const answer = await port.takeBack(handedIn.ticket);
      takingBack.delete(id);
      if (answer === 'taken') {
        taken.delete(id);
        setHandedIn(doc, null, id, undefined);
      } else if (answer === 'shown') markShown(doc, null, id);
      onChange();
      return answer !== 'shown';
    },
    again,
    stop() {
      clearInterval(timer);
      window.removeEventListener('online', again);
    },
  };
}
