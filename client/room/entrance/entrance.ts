/**
 * Finds out who this browser is in a workshop, before any document is opened.
 * @module
 */
import { type Accessor, batch, createSignal, onCleanup, onMount } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { api, SOMEBODY_ELSE, type Trouble } from '../../app/api.ts';
import { lettingIn } from '../../app/letting-in.ts';
import { isShutOut, whoIs } from '../../app/who.ts';
import { holderOf, isInDoubt, onHolderChange, rememberedMe, takeOver } from '../../device/holder.ts';

type Entrance = { state: 'opening' } | { state: 'in'; me: Me } | { state: 'outside'; trouble: Trouble };

/** While the server has not said who one is, it is asked again this often. */
const AGAIN_MS = 15_000;
const isUnreachable = ({ code }: Trouble) => code === 'unreachable' || code === 'internal';

/**
 * Finds out who one is: by a facilitator's key in the address, by the cookie, or without a link by what this device
 * remembers. What is remembered opens shared documents at once; the server's answer then has the last word, and private
 * things wait for it.
 */
export function createEntrance(workshop: string): {
  /** Who this browser is, once that is known. */
  me: Accessor<Me | undefined>;
  /**
   * Whether it is certain enough for private things: the cookie has answered or, when there is no answer at all, this
   * device was given to nobody else since the last one.
   */
  certain: Accessor<boolean>;
  /** Why this browser is not let in. */
  trouble: Accessor<Trouble | undefined>;
  retry: () => void;
  /** Asks the server again while the page stays on the screen, because somebody may have been given another seat. */
  refresh: () => void;
} {
  const [entrance, setEntrance] = createSignal<Entrance>(
    { state: 'opening' },
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const [certain, setCertain] = createSignal(false);
  let answered = false;
  /** A later question makes the answer to an earlier one worthless. */
  let turn = 0;
  const move = (next: Entrance, sure: boolean) =>
    batch(() => {
      setCertain(sure);
      setEntrance(next);
    });
  const ask = async () => {
    const mine = (turn += 1);
    const key = keyInAddress();
    if (key) {
      const entered = await lettingIn(workshop, () => api.enter(workshop, key));
      if (!entered.ok) return move({ state: 'outside', trouble: entered.trouble }, false);
      takeOver(workshop, entered.value.personId);
      forgetKeyInAddress();
    } else if (entrance().state !== 'in') {
      const kept = rememberedMe(workshop);
      if (kept) move({ state: 'in', me: kept }, false);
    }
    const answer = await whoIs(workshop);
    if (mine !== turn) return;
    if (answer.ok) {
      answered = true;
      return move({ state: 'in', me: answer.value }, true);
    }
    const { trouble } = answer;
    if (isShutOut(trouble) || !isUnreachable(trouble) || entrance().state !== 'in')
      return move({ state: 'outside', trouble }, false);
    if (!isInDoubt(workshop)) setCertain(true);
  };
  const retry = () => {
    answered = false;
    move({ state: 'opening' }, false);
    void ask();
  };
  const now = () => {
    const current = entrance();
    return current.state === 'in' ? current.me : undefined;
  };
  onMount(() => {
    void ask();
    // The page closes in the same turn: nothing of the person before is sealed, sent or shown from here on.
    const stopHolder = onHolderChange(workshop, () => {
      const me = now();
      if (me && holderOf(workshop) !== me.personId) retry();
    });
    const again = () => void (answered || entrance().state !== 'in' || ask());
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener('online', again);
    window.addEventListener(SOMEBODY_ELSE, retry);
    onCleanup(() => {
      stopHolder();
      clearInterval(timer);
      window.removeEventListener('online', again);
      window.removeEventListener(SOMEBODY_ELSE, retry);
    });
  });
  return {
    me: now,
    certain,
    trouble: () => {
      const current = entrance();
      return current.state === 'outside' ? current.trouble : undefined;
    },
    retry,
    refresh: () => void ask(),
  };
}

const keyInAddress = () => new URLSearchParams(location.hash.slice(1)).get('key');

/** Takes the key out of the address, where it could be photographed, bookmarked or shared by accident. */
function forgetKeyInAddress(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
