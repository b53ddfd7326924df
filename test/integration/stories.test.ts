/** The list of all stories: SPEC E13. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerStory, askStory, setStoryCard } from '../../shared/activities/stories/edits.ts';
import { storyWords } from '../../shared/activities/stories/parts.ts';
import { USED_STORIES } from '../../shared/cards/asked.ts';
import type { RoomStories } from '../../shared/activities/stories/room.ts';
import { setPick } from '../../shared/model/table/pick-edits.ts';
import { addRemark } from '../../shared/model/table/remark-edits.ts';
import { tablePath } from '../../shared/protocol/rooms.ts';
import { takeSeat } from '../support/seat.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

describe('the stories of a workshop', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());
  const list = () => `/api/workshops/${workshop.id}/stories`;
  /** One list is made at most once a second. */
  const listed = async (
    who: { ask: ReturnType<typeof visitor>['ask'] },
    until: (all: RoomStories) => boolean,
  ) => {
    for (;;) {
      const { status, body } = await who.ask<RoomStories>('GET', list());
      expect(status).toBe(200);
      if (until(body)) return body;
    }
  };

  it('[E13] says to everybody what each table tells, asks and answers, and not the words of a story', async () => {
    const [one = '', two = ''] = workshop.tables.map(({ id }) => id);
    const grace = await takeSeat(server.url, workshop, 'Grace', one);
    const ruth = await takeSeat(server.url, workshop, 'Ruth', two);
    grace.wire.edit((doc) => {
      addRemark(doc, null, { id: 'a', about: storyWords('title'), text: 'One thing at a time' });
      addRemark(doc, null, { id: 'b', about: storyWords('did'), text: 'We asked.' });
      setStoryCard(doc, null, 'O2', 1);
    });
    ruth.wire.edit((doc) => {
      askStory(doc, null, { id: 'q', who: ruth.id, to: one, text: 'Who was first?', by: 'Ruth', at: 2 });
      // Somebody else's name: it does not count.
      askStory(doc, null, { id: 'forged', who: grace.id, to: one, text: 'Not me', by: 'Grace', at: 2 });
      setPick(doc, null, USED_STORIES, one, 3);
    });
    const n = grace.wire.edit((doc) =>
      answerStory(doc, null, {
        id: 'a',
        who: grace.id,
        to: two,
        question: `q/${ruth.id}`,
        text: 'Kestrel High',
        by: 'Grace',
        at: 4,
      }),
    );
    await grace.wire.until(() => grace.wire.saved >= n);
    const all = await listed(
      ruth,
      ({ tables }) => tables[1]!.asked.length > 0 && tables[0]!.answered.length > 0,
    );
    expect(all.tables.slice(0, 2)).toMatchObject([
      {
        table: one,
        number: 1,
        title: 'One thing at a time',
        card: 'O2',
        begun: true,
        readable: true,
        ready: false,
        answered: [{ to: two, question: `q/${ruth.id}`, text: 'Kestrel High', by: 'Grace' }],
      },
      { table: two, number: 2, begun: false, asked: [{ text: 'Who was first?', by: 'Ruth' }], uses: [one] },
    ]);
    expect(JSON.stringify(all)).not.toMatch(/We asked|Not me/);
    expect((await visitor(server.url).ask('GET', list())).status).toBe(401);
    await Promise.all([grace.wire.close(), ruth.wire.close()]);
  });

  it('[R2] nobody writes in another table’s document, so a question stays at the table that asks it', async () => {
    const [one = '', two = ''] = workshop.tables.map(({ id }) => id);
    const ruth = await takeSeat(server.url, workshop, 'Ruth', two);
    const wire = await openWire(server.url, tablePath(workshop.id, one), { cookie: ruth.cookie() });
    await wire.until(() => wire.saved >= 1);
    wire.edit((doc) =>
      askStory(doc, null, { id: 'q', who: ruth.id, to: one, text: 'Here?', by: 'Ruth', at: 2 }),
    );
    await expect.poll(() => wire.refused.length).toBe(1);
    await Promise.all([wire.close(), ruth.wire.close()]);
  });
});
