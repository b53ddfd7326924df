import type { Format } from '../format.ts';
import deck from './formats.json' with { type: 'json' };

/** Eight agendas that have been thought through to the minute. */
export const formats = deck.formats as readonly Format[];

/** The id of the format without steps, for people who bring their own agenda. */
export const EMPTY_FORMAT = 'empty';
