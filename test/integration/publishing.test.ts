/** Publishing stories: SPEC section N. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  PublishedHere,
  PublishedStories,
  PublishedStory,
  StoryPreview,
} from '../../shared/activities/stories/public.ts';
import type { StoriesFile } from '../../shared/activities/stories/exchange.ts';
import { noteStoryWriter, setStoryCard } from '../../shared/activities/stories/edits.ts';
import { storyWords } from '../../shared/activities/stories/parts.ts';
import type { Problem } from '../../shared/protocol/http.ts';
import { addRemark } from '../../shared/model/table/remark-edits.ts';
import { takeSeat } from '../support/seat.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';

type Seated = Awaited<ReturnType<typeof takeSeat>>;

describe('publishing stories', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let grace: Seated;
  let ruth: Seated;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    grace = await takeSeat(server.url, workshop, 'Grace Merganser', table(0));
    ruth = await takeSeat(server.url, workshop, 'Ruth', table(1));
    await write(grace, (doc) => {
      addRemark(doc, null, { id: 'a', about: storyWords('title'), text: 'One thing\nat a time' });
      addRemark(doc, null, { id: 'b', about: storyWords('did'), text: 'We asked for an hour.' });
      addRemark(doc, null, { id: 'c', about: storyWords('who'), text: 'Goldeneye of Alder Grove' });
      setStoryCard(doc, null, 'O2', 1);
      noteStoryWriter(doc, null, { id: grace.id, name: 'Grace Merganser' });
    });
  });
  afterEach(async () => {
    await Promise.all([grace.wire.close(), ruth.wire.close()]);
    await server.stop();
  });

  const table = (place: number) => workshop.tables[place]!.id;
  const at = (rest: string) => `/api/workshops/${workshop.id}${rest}`;
  const write = async (who: Seated, edit: Parameters<Seated['wire']['edit']>[0]) => {
    const n = who.wire.edit(edit);
    await who.wire.until(() => who.wire.saved >= n);
  };
  type Who = Pick<ReturnType<typeof visitor>, 'ask'>;
  const preview = async (ask: 'yes' | 'no' = 'no', place = 0, who: Who = grace) =>
    (await who.ask<StoryPreview>('GET', at(`/stories/publish?table=${table(place)}&ask=${ask}`))).body;
  const publish = async (who: Who = grace, ask: 'yes' | 'no' = 'no') =>
    who.ask<PublishedStory & Problem>('POST', at('/stories/publish'), {
      table: table(0),
      asks: ask === 'yes',
      digest: (await preview(ask, 0, workshop.facilitator)).digest,
    });
  const withdraw = (who: Who = grace) => who.ask<Problem>('DELETE', at(`/stories/publish?table=${table(0)}`));
  const stranger = () => visitor(server.url);
  const library = async () => (await stranger().ask<PublishedStories>('GET', '/api/library')).body.stories;
  const one = (id: string) => stranger().ask<PublishedStory & Problem>('GET', `/api/library/${id}`);

  it('[N1] [N2] [N3] what becomes public is the preview to the letter, and nothing else of the workshop', async () => {
    const { story } = await preview();
    expect(story).toEqual({
      title: 'One thing at a time',
      card: 'O2',
      table: workshop.tables[0]!.name,
      parts: [{ part: 'did', text: 'We asked for an hour.' }],
    });
    expect(await library()).toEqual([]);
    const { status, body } = await publish();
    expect(status).toBe(201);
    const { id, publishedAt, ...rest } = body;
    expect(rest).toEqual(story);
    expect(await library()).toEqual([{ id, publishedAt, ...story }]);
    const answer = await fetch(`${server.url}/api/library/${id}`);
    const said = await answer.text();
    expect(JSON.parse(said)).toEqual({ id, publishedAt, ...story });
    expect(said).not.toMatch(/Merganser|Goldeneye/);
    for (const hidden of [workshop.id, table(0), grace.id]) expect(said).not.toContain(hidden);
    expect(answer.headers.get('set-cookie')).toBeNull();
    const list = await fetch(`${server.url}/api/library`);
    expect(list.headers.get('cache-control')).toBe('public, max-age=15');
    expect(await list.text()).not.toContain(workshop.id);
  });

  it('[N1] its own table and facilitators publish it, and nobody else; who may be asked goes only when that is said', async () => {
    for (const who of [ruth, stranger()]) {
      expect([401, 403]).toContain((await publish(who)).status);
      expect([401, 403]).toContain((await withdraw(who)).status);
    }
    expect((await publish(ruth)).body.code).toBe('not-your-story');
    expect(await library()).toEqual([]);
    const first = await publish(workshop.facilitator);
    expect(first.status).toBe(201);
    expect((await withdraw(ruth)).body.code).toBe('not-your-story');
    const again = await publish(grace, 'yes');
    expect(again.body.id).toBe(first.body.id);
    expect(again.body.parts.at(-1)).toEqual({ part: 'ask', text: 'Goldeneye of Alder Grove' });
  });

  it('[N1] what is written later stays in the workshop until it is published again', async () => {
    const { body } = await publish();
    await write(grace, (doc) =>
      addRemark(doc, null, { id: 'd', about: storyWords('warn'), text: 'It took a term.' }),
    );
    expect((await one(body.id)).body.parts).toHaveLength(1);
    expect((await preview()).published).toMatchObject({ id: body.id, asks: false, same: false });
    await publish();
    expect((await one(body.id)).body.parts.map(({ part }) => part)).toEqual(['did', 'warn']);
    expect((await preview('yes')).published).toMatchObject({ asks: false, same: true });
  });

  it('[N2] no other words become public than those that were shown; an empty story and a very long one do not', async () => {
    const { digest } = await preview();
    await write(grace, (doc) =>
      addRemark(doc, null, { id: 'd', about: storyWords('warn'), text: 'Shoveler' }),
    );
    const late = await grace.ask<Problem>('POST', at('/stories/publish'), {
      table: table(0),
      asks: false,
      digest,
    });
    expect([late.status, late.body.code]).toEqual([409, 'story-changed']);
    const of = async (who: Who, place: number) =>
      who.ask<Problem>('POST', at('/stories/publish'), {
        table: table(place),
        asks: true,
        digest: (await preview('yes', place)).digest,
      });
    expect((await of(ruth, 1)).body.code).toBe('story-empty');
    await write(ruth, (doc) => {
      addRemark(doc, null, { id: 'w', about: storyWords('who'), text: 'Somebody' });
    });
    expect((await of(ruth, 1)).body.code).toBe('story-empty');
    await write(ruth, (doc) => {
      addRemark(doc, null, { id: 'l', about: storyWords('did'), text: 'long '.repeat(4_001) });
    });
    expect((await of(ruth, 1)).body.code).toBe('story-too-long');
    expect(await library()).toEqual([]);
    expect((await grace.ask('POST', at('/stories/publish'), { table: table(0), digest: 'x' })).status).toBe(
      400,
    );
  });

  it('[N4] taken back, its address says so and nothing else; published again, it is there again', async () => {
    const { id } = (await publish()).body;
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).status).toBe(204);
    expect(await library()).toEqual([]);
    const gone = await one(id);
    expect(gone.status).toBe(410);
    expect(gone.body).toEqual({
      type: 'about:blank',
      status: 410,
      code: 'story-taken-back',
      title: 'Its authors took this story back.',
      detail: 'There is nothing else at this address.',
    });
    expect((await one('nobody')).status).toBe(404);
    expect((await publish()).body.id).toBe(id);
    expect((await one(id)).status).toBe(200);
  });

  it('[N1] [X2] a closed workshop’s stories can still be published and taken back', async () => {
    await workshop.facilitator.ask('PUT', at('/ending'), { closed: true });
    const { id } = (await publish()).body;
    expect((await one(id)).status).toBe(200);
    await withdraw();
    expect((await one(id)).status).toBe(410);
  });

  it.each([
    ['', 200],
    ['?stories=kept', 200],
    ['?stories=withdrawn', 410],
  ])('[N5] a workshop that is deleted%s leaves its story at %i', async (how, status) => {
    const { id } = (await publish()).body;
    const here = await ruth.ask<PublishedHere>('GET', at('/stories/published'));
    expect(here.body.stories).toMatchObject([{ table: table(0), id, title: 'One thing at a time' }]);
    expect((await stranger().ask('GET', at('/stories/published'))).status).toBe(401);
    expect((await workshop.facilitator.ask('DELETE', at(how))).status).toBe(204);
    expect((await one(id)).status).toBe(status);
    expect((await library()).length).toBe(status === 200 ? 1 : 0);
  });

  it('[N6] stories leave as a file of a known form, with who may be asked only when that is said', async () => {
    const file = (query = '', who: Who = ruth) =>
      who.ask<StoriesFile & Problem>('GET', at(`/export/stories.json${query}`));
    const { headers, body } = await file();
    expect(headers.get('content-disposition')).toMatch(/Eastmere%20stories%20.*\.json$/);
    const { story } = await preview();
    expect(body).toEqual({
      format: 'strategic-exchange-stories',
      schema: 1,
      made: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      stories: [story],
    });
    expect(JSON.stringify(body)).not.toMatch(/Merganser|Goldeneye/);
    expect((await file('?ask=yes')).body.stories[0]?.parts.at(-1)?.part).toBe('ask');
    expect((await file(`?table=${table(1)}`)).body.stories).toEqual([]);
    expect((await file('?table=nobody')).body.code).toBe('unknown-table');
    expect((await file('', stranger())).status).toBe(401);
    const { id, publishedAt } = (await publish()).body;
    const one = async () => stranger().ask<StoriesFile & Problem>('GET', `/api/library/${id}/stories.json`);
    expect((await one()).body.stories).toEqual([{ ...story, publishedAt }]);
    await withdraw();
    expect((await one()).status).toBe(410);
  });

  it('[N3] the library comes in pages, each story once', async () => {
    const { shelf } = { shelf: server.storage.published };
    for (let n = 0; n < 60; n += 1)
      await shelf.put(
        {
          id: `s${n}`,
          workshopId: workshop.id,
          tableId: `t${n}`,
          at: n % 7,
          story: '{"title":"","table":"","parts":[]}',
        },
        100,
      );
    const page = async (from?: string) =>
      (await stranger().ask<PublishedStories>('GET', `/api/library${from ? `?from=${from}` : ''}`)).body;
    const first = await page();
    const second = await page(first.next);
    expect([first.stories.length, second.stories.length, second.next]).toEqual([50, 10, undefined]);
    expect(new Set([...first.stories, ...second.stories].map(({ id }) => id)).size).toBe(60);
    expect((await stranger().ask('GET', '/api/library?from=x')).status).toBe(400);
  });
});
