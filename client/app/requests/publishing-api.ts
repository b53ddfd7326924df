/**
 * Requests about publishing a table's story, and about what was published. Apart from the others: the door makes some of them, a
 * story's page the others. SPEC section N.
 * @module
 */
import type {
  PublishedHere,
  PublishedStories,
  PublishedStory,
  StoryPreview,
} from '../../../shared/activities/stories/public.ts';
import type { Owner } from '../../device/own.ts';
import { answerOf, onBehalfOf, rpc, workshop } from '../api.ts';

const { stories } = workshop;
const { library } = rpc;

export const publishingApi = {
  /** What would become public of a table's story at this moment. @param ask whether “Who may be asked” goes with it */
  preview: (id: string, table: string, ask: boolean) =>
    answerOf<StoryPreview>(
      stories.publish.$get({ param: { id }, query: { table, ask: ask ? 'yes' : 'no' } }),
    ),
  /** Publishes exactly what a preview showed. */
  publish: (by: Owner, table: string, asks: boolean, digest: string) =>
    answerOf<PublishedStory>(
      stories.publish.$post(
        { param: { id: by.workshop }, json: { table, asks, digest } },
        { headers: onBehalfOf(by) },
      ),
    ),
  withdraw: (by: Owner, table: string) =>
    answerOf<unknown>(
      stories.publish.$delete({ param: { id: by.workshop }, query: { table } }, { headers: onBehalfOf(by) }),
    ),
  /** What the workshop has published. */
  published: (id: string) => answerOf<PublishedHere>(stories.published.$get({ param: { id } })),
  /** A page of the library's published stories. @param from the `next` of the page before */
  page: (from?: string) =>
    answerOf<PublishedStories>(library.$get({ query: from === undefined ? {} : { from } })),
  one: (story: string) => answerOf<PublishedStory>(library[':story'].$get({ param: { story } })),
};
