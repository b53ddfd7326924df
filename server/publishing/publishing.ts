/**
 * Publishing a table's story: a copy of its words goes into this server's library and stays as it is until its table publishes
 * again or takes it back. SPEC section N.
 * @module
 */
import { createHash } from 'node:crypto';
import {
  asksIn,
  lengthOf,
  type PublicStory,
  publicStory,
  type PublishedHere,
  type PublishedStories,
  type PublishedStory,
  saysSomething,
  type StoryPreview,
} from '../../shared/activities/stories/public.ts';
import { readRoot } from '../../shared/model/document.ts';
import { numberTables } from '../../shared/model/plan/table-names.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import type { TableRef } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { tablePath } from '../../shared/protocol/rooms.ts';
import { Refusal } from '../access/refusal.ts';
import { makeId, type Random } from '../access/secret.ts';
import type { Clock } from '../clock.ts';
import { nextTurn } from '../next-turn.ts';
import type { Rooms } from '../rooms/rooms.ts';
import type { PublicRow, PublishedShelf } from '../storage/storage.ts';

type Workshop = { id: string; tables: readonly TableRef[] };
/** Which story, and whether “Who may be asked” goes with it. */
export type Which = { table: string; asks: boolean };
export type PublishingPorts = {
  shelf: PublishedShelf;
  rooms: Pick<Rooms, 'read'>;
  random: Random;
  clock: Pick<Clock, 'now'>;
};

export function makePublishing({ shelf, rooms, random, clock }: PublishingPorts) {
  /** @throws {Refusal} `unknown-table`; {StorageError} when its document cannot be read */
  const storyAt = async (workshop: Workshop, { table, asks }: Which): Promise<PublicStory> => {
    const found = numberTables(workshop.tables).find(({ id }) => id === table);
    if (!found) throw new Refusal('unknown-table');
    const name = found.name || `Table ${found.number}`;
    return rooms.read(tablePath(workshop.id, table), (doc) =>
      publicStory(
        {
          remarks: readRoot(doc, 'remarks', TABLE_ROOTS.remarks),
          picks: readRoot(doc, 'picks', TABLE_ROOTS.picks),
        },
        name,
        asks,
      ),
    );
  };

  return {
    /**
     * The stories of a workshop, or of one of its tables, that say anything. Each document is looked at in a turn of its own.
     * @throws {Refusal} `unknown-table`
     */
    async all(workshop: Workshop, asks: boolean, only?: string): Promise<PublicStory[]> {
      const stories: PublicStory[] = [];
      for (const table of only === undefined ? workshop.tables.map(({ id }) => id) : [only]) {
        const story = await storyAt(workshop, { table, asks });
        if (saysSomething(story)) stories.push(story);
        await nextTurn();
      }
      return stories;
    },

    /** What would become public at this moment. @throws {Refusal} `unknown-table` */
    async preview(workshop: Workshop, which: Which): Promise<StoryPreview> {
      const story = await storyAt(workshop, which);
      const row = (await shelf.ofWorkshop(workshop.id)).find(({ tableId }) => tableId === which.table);
      if (!row) return { story, digest: digestOf(story) };
      const there = JSON.parse(row.story) as PublicStory;
      const asks = asksIn(there);
      const now = asks === which.asks ? story : await storyAt(workshop, { ...which, asks });
      return {
        story,
        digest: digestOf(story),
        published: { id: row.id, publishedAt: row.at, asks, same: digestOf(now) === digestOf(there) },
      };
    },

    /**
     * Publishes a story, over the one that its table published before.
     * @param digest of the words that were shown to whoever publishes: no others become public
     * @throws {Refusal} `unknown-table`, `story-empty`, `story-too-long`, `story-changed`, `server-full`
     */
    async publish(workshop: Workshop, which: Which, digest: string): Promise<PublishedStory> {
      const story = await storyAt(workshop, which);
      if (!saysSomething(story)) throw new Refusal('story-empty');
      if (lengthOf(story) > LIMITS.storyLength) throw new Refusal('story-too-long');
      if (digestOf(story) !== digest) throw new Refusal('story-changed');
      const at = clock.now();
      const id = await shelf.put(
        {
          id: makeId(random),
          workshopId: workshop.id,
          tableId: which.table,
          at,
          story: JSON.stringify(story),
        },
        LIMITS.publishedStories,
      );
      if (id === undefined) throw new Refusal('server-full');
      return { id, publishedAt: at, ...story };
    },

    /** Takes a table's story back; the table may have been taken away since. */
    async withdraw(workshop: Pick<Workshop, 'id'>, table: string): Promise<void> {
      await shelf.withdraw(workshop.id, table);
    },

    /** What a workshop has published, for its own people. */
    async ofWorkshop(workshopId: string): Promise<PublishedHere> {
      const rows = await shelf.ofWorkshop(workshopId);
      return {
        stories: rows.map(({ id, tableId, at, story }) => ({
          table: tableId,
          id,
          title: (JSON.parse(story) as PublicStory).title,
          publishedAt: at,
        })),
      };
    },

    /** One published story. @throws {Refusal} `not-found`, `story-taken-back` */
    async one(id: string): Promise<PublishedStory> {
      const row = await shelf.get(id);
      if (row === undefined) throw new Refusal('not-found');
      if (row === 'withdrawn') throw new Refusal('story-taken-back');
      return storyOfRow(row);
    },

    /** A page of published stories, the newest first. @param from the `next` of the page before */
    async page(from: string | undefined): Promise<PublishedStories> {
      const [, at = '', id = ''] = (from !== undefined && /^(\d{1,15})\.([\w-]{1,64})$/.exec(from)) || [];
      if (from !== undefined && id === '') throw new Refusal('bad-request', { field: 'from' });
      const most = LIMITS.libraryPage;
      const rows = await shelf.list(most + 1, id === '' ? undefined : { at: Number(at), id });
      const shown = rows.slice(0, most);
      const last = rows.length > most ? shown.at(-1) : undefined;
      return { stories: shown.map(storyOfRow), ...(last && { next: `${last.at}.${last.id}` }) };
    },
  };
}
export type Publishing = ReturnType<typeof makePublishing>;

const storyOfRow = ({ id, at, story }: PublicRow): PublishedStory => ({
  id,
  publishedAt: at,
  ...(JSON.parse(story) as PublicStory),
});

const digestOf = (story: PublicStory): string =>
  createHash('sha256').update(JSON.stringify(story)).digest('hex');
