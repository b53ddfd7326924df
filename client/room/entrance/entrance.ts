/**
 * Finds out who this browser is in a workshop, before any document is opened.
 * @module
 */
import { type Accessor, createSignal, onMount } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { api, type Trouble } from '../../app/api.ts';
import { readJson, removeKey, writeJson } from '../../device/storage.ts';

type Entrance = { state: 'opening' } | { state: 'in'; me: Me } | { state: 'outside'; trouble: Trouble };

const device = () => localStorage;
const keyOf = (workshop: string) => `me:${workshop}`;

/**
 * Finds out who one is: by a facilitator's key in the address, by the cookie, or without a link by what this device
 * remembers. What is remembered opens the page at once; the server's answer then has the last word.
 */
export function createEntrance(workshop: string): {
  /** Who this browser is, once that is known. */
  me: Accessor<Me | undefined>;
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
  const ask = async () => {
    const key = keyInAddress();
    if (key) {
      const entered = await api.enter(workshop, key);
      if (!entered.ok) return setEntrance({ state: 'outside', trouble: entered.trouble });
      forgetKeyInAddress();
    } else {
      const kept = readJson(device, keyOf(workshop)) as Me | undefined;
      if (kept) setEntrance({ state: 'in', me: kept });
    }
    const answer = await api.me(workshop);
    if (answer.ok) {
      writeJson(device, keyOf(workshop), answer.value);
      return setEntrance({ state: 'in', me: answer.value });
    }
    const { trouble } = answer;
    const reachable = trouble.code !== 'unreachable' && trouble.code !== 'internal';
    if (reachable) removeKey(device, keyOf(workshop));
    if (reachable || entrance().state !== 'in') setEntrance({ state: 'outside', trouble });
  };
  const retry = () => {
    setEntrance({ state: 'opening' });
    void ask();
  };
  onMount(() => void ask());
  return {
    me: () => {
      const now = entrance();
      return now.state === 'in' ? now.me : undefined;
    },
    trouble: () => {
      const now = entrance();
      return now.state === 'outside' ? now.trouble : undefined;
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
