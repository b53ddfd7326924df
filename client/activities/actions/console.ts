import type { ConsolePart } from '../activity.ts';

/** The projector can show what all tables will do at any moment of the day. */
export const onConsole: ConsolePart = { scenes: { actions: 'Actions, a table at a time' } };
