/**
 * What to call a question beyond the question cards where an answer to it stands away from its page.
 * @module
 */
import { type Accessor, createEffect, createSignal } from 'solid-js';
import { askedParts } from '../../../shared/cards/asked.ts';
import type { AskedQuestion } from '../../../shared/cards/asked-questions.ts';

export type { AskedQuestion };

/** Fetches all questions of a deck. Decks are large, so each is fetched when it is first needed. */
export async function fetchAsked(deck: string): Promise<readonly AskedQuestion[]> {
  const { askedIn } = await import('../../../shared/cards/asked-questions.ts');
  return askedIn(deck);
}

/**
 * Fetches the decks that some ids speak of, once each, and returns a look-up that answers `undefined` until then, and for
 * every id that is no such question. Must run under a Solid owner.
 */
export function createAsked(ids: Accessor<readonly string[]>): (id: string) => AskedQuestion | undefined {
  const [known, setKnown] = createSignal<ReadonlyMap<string, AskedQuestion>>(new Map());
  const wanted = new Set<string>();
  const fetch = async (deck: string) => {
    const questions = await fetchAsked(deck);
    setKnown((before) => new Map([...before, ...questions.map((each) => [each.id, each] as const)]));
  };
  createEffect(() => {
    for (const id of ids()) {
      const deck = askedParts(id)?.deck;
      if (deck === undefined || wanted.has(deck)) continue;
      wanted.add(deck);
      // Without a link it is asked for again when the ids change.
      fetch(deck).catch(() => wanted.delete(deck));
    }
  });
  return (id) => known().get(id);
}
