import { defineActivity } from '../activity.ts';

/** A table writes how it did something here; the stories go round the room, and come home with questions. */
export const stories = defineActivity({
  name: 'Stories',
  scenes: ['stories'],
  goesRound: true,
});
