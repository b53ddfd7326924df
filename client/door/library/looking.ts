/**
 * What somebody looks for in the library: the words they type and what they choose, kept in the address, so that it can be linked
 * and Back finds it again.
 * @module
 */
import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { useLocation, useNavigate } from '@solidjs/router';
import type { Facet, Sift } from '../../../shared/library/search/sift.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';

export type Looking = { query: string; chosen: Sift };

/** How long nothing is typed before the address is written. Browsers refuse addresses that change with every letter. */
const QUIET_MS = 300;
/** What an address carries at most, in characters. */
const LONGEST = 200;

const NOTHING: Looking = { query: '', chosen: { challenge: [], kind: [], tag: [] } };

/** Reads what is looked for from the query of an address. */
function readLooking(search: string): Looking {
  const params = new URLSearchParams(search);
  const list = (facet: Facet) => params.get(facet)?.split(',').filter(Boolean) ?? [];
  return {
    query: params.get('q') ?? '',
    chosen: { challenge: list('challenge'), kind: list('kind'), tag: list('tag') },
  };
}

/** The query of an address that says what is looked for. */
export function queryOf({ query, chosen }: Looking): Record<string, string> {
  const words = query.slice(0, LONGEST).toWellFormed();
  const lists = Object.entries(chosen).map(([facet, values]) => [facet, values.join(',')]);
  return Object.fromEntries([['q', words.trim() && words], ...lists].filter(([, value]) => value));
}

export const isLooking = ({ query, chosen }: Looking): boolean =>
  query.trim() !== '' || Object.values(chosen).some((values) => values.length > 0);

/**
 * Keeps what is looked for. It answers every letter at once; the address follows when nothing is typed for a moment, or when
 * somebody goes on to an item. Must run under a Solid owner, inside the router.
 * @param here the address of the item that is open, or ''
 * @param onRest called when the address has been written
 */
export function createLooking(here: () => string, onRest: () => void) {
  const location = useLocation();
  const navigate = useNavigate();
  const [looking, setLooking] = createSignal(readLooking(location.search));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const address = () => addressOf.library(here(), queryOf(looking()));
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      navigate(address(), { replace: true, scroll: false });
      onRest();
    }, QUIET_MS);
  };
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      () => location.search,
      (search) => {
        if (
          timer === undefined &&
          addressOf.library('', queryOf(looking())) !== addressOf.library('', queryOf(readLooking(search)))
        )
          setLooking(readLooking(search));
      },
      { defer: true },
    ),
  );
  const change = (next: Partial<Looking>) => {
    setLooking((before) => ({ ...before, ...next }));
    later();
  };
  return {
    looking,
    type: (query: string) => change({ query }),
    /** Chooses something of a facet, or no longer. */
    toggle(facet: Facet, value: string) {
      const { chosen } = looking();
      const before = chosen[facet];
      const now = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
      change({ chosen: { ...chosen, [facet]: now } });
    },
    /** Looks in everything for the same words. */
    everywhere: () => change({ chosen: NOTHING.chosen }),
    /**
     * Writes the address in this entry of the history before somebody leaves it. The router is not told: it would take this and
     * the way to the next page for one.
     */
    rest() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      history.replaceState(history.state, '', address());
    },
  };
}
