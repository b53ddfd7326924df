/**
 * Publishing stories, for the people of a workshop, and reading what was published, for everybody. SPEC section N.
 * @module
 */
import { type Context, Hono } from 'hono';
import type {
  PublishedHere,
  PublishedStories,
  PublishedStory,
  StoryPreview,
} from '../../../shared/activities/stories/public.ts';
import { writeStories } from '../../../shared/activities/stories/exchange.ts';
import { PublishStorySchema, StoriesFileSchema, StoryOfSchema } from '../../../shared/protocol/http.ts';
import { type Grant, mayRun } from '../../access/policy.ts';
import { Refusal } from '../../access/refusal.ts';
import { makePublishing } from '../../publishing/publishing.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from '../context.ts';
import { dayOf, file } from '../exports/file.ts';
import { json, query } from '../validate.ts';

/** What a list may be old, in seconds. What was taken back is out of it after that. */
const LIST_FRESH_S = 15;

const JSON_FILE = 'application/json; charset=utf-8';

export const publishRoutes = (ports: HttpPorts) => {
  const { access, rooms, storage, clock, quota } = ports;
  const publishing = makePublishing({ shelf: storage.published, rooms, random: access.random, clock });
  return (
    new Hono<HttpEnv>()
      .get('/workshops/:id/stories/published', async (c) => {
        const { workshopId } = await requireMember(ports, c);
        return c.json<PublishedHere>(await publishing.ofWorkshop(workshopId));
      })
      .get('/workshops/:id/stories/publish', query(StoryOfSchema), async (c) => {
        const { workshopId } = await requireMember(ports, c);
        const { table, ask } = c.req.valid('query');
        const which = { table, asks: ask === 'yes' };
        return c.json<StoryPreview>(await publishing.preview(await workshopOf(ports, workshopId), which));
      })
      // Not among what a closed workshop refuses: it adds nothing to the workshop, and a story is often let go once all is said.
      .post('/workshops/:id/stories/publish', json(PublishStorySchema), async (c) => {
        const { table, asks, digest } = c.req.valid('json');
        const { workshopId } = await requireAuthor(ports, c, table);
        if (quota.full()) throw new Refusal('server-full');
        const workshop = await workshopOf(ports, workshopId);
        return c.json<PublishedStory>(await publishing.publish(workshop, { table, asks }, digest), 201);
      })
      .delete('/workshops/:id/stories/publish', query(StoryOfSchema), async (c) => {
        const { table } = c.req.valid('query');
        const { workshopId } = await requireAuthor(ports, c, table);
        await publishing.withdraw({ id: workshopId }, table);
        return c.body(null, 204);
      })
      .get('/workshops/:id/export/stories.json', query(StoriesFileSchema), async (c) => {
        const { workshopId } = await requireMember(ports, c);
        const workshop = await workshopOf(ports, workshopId);
        const { table, ask } = c.req.valid('query');
        const stories = await publishing.all(workshop, ask === 'yes', table);
        const now = clock.now();
        return file(
          c,
          JSON_FILE,
          writeStories(stories, now),
          `${workshop.title} stories`,
          `${dayOf(now)}.json`,
        );
      })
      .get('/library/:story/stories.json', async (c) => {
        const story = await publishing.one(c.req.param('story'));
        const now = clock.now();
        return file(c, JSON_FILE, writeStories([story], now), story.title || 'story', `${dayOf(now)}.json`);
      })
      .get('/library', async (c) => {
        const page = await publishing.page(c.req.query('from'));
        c.header('Cache-Control', `public, max-age=${LIST_FRESH_S}`);
        return c.json<PublishedStories>(page);
      })
      // Asked again each time, so that an address says at once that its story was taken back.
      .get('/library/:story', async (c) => {
        const story = await publishing.one(c.req.param('story'));
        c.header('Cache-Control', 'public, no-cache');
        return c.json<PublishedStory>(story);
      })
  );
};

/**
 * Like `requireMember`, but only for the people of a table, who wrote its story, and for facilitators, who may write in it
 * anyway and answer for what leaves the room when a table has gone home.
 * @throws {Refusal} also `not-your-story`
 */
async function requireAuthor(ports: HttpPorts, c: Context, table: string): Promise<Grant> {
  const grant = await requireMember(ports, c);
  const isOwn = grant.kind === 'participant' && grant.tableId === table;
  if (!isOwn && !mayRun(grant, grant.workshopId)) throw new Refusal('not-your-story');
  return grant;
}
