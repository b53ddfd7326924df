import type { Credit } from '../source.ts';
import deck from './sources.json' with { type: 'json' };

/** The five publications this work continues. */
export const credits: readonly Credit[] = deck.sources;
