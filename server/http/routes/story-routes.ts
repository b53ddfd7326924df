/**
 * The stories of a workshop over HTTP. SPEC E13.
 * @module
 */
import { Hono } from 'hono';
import { makeRoomStories } from '../../exports/room-stories.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from '../context.ts';

export const storyRoutes = (ports: HttpPorts) => {
  const storiesOf = makeRoomStories(ports.rooms, ports.clock);
  return new Hono<HttpEnv>().get('/workshops/:id/stories', async (c) => {
    const { workshopId } = await requireMember(ports, c);
    return c.json(await storiesOf(await workshopOf(ports, workshopId)));
  });
};
