import { defineActivity } from './activity.ts';

/** People leave the room and are told when to be back. */
export const breakTime = defineActivity({ name: 'Break', startsClock: true, rests: true });
