/**
 * Stories as a file, for other servers and other programs.
 *
 * ```json
 * { "format": "strategic-exchange-stories", "schema": 1, "made": "2026-11-14T16:20:00.000Z",
 *   "stories": [{ "title": "Two paid hours", "card": "S4", "table": "Curlew",
 *     "parts": [{ "part": "did", "text": "We asked for two hours." }] }] }
 * ```
 *
 * `card` is missing when it answers none. `part` is one of `where`, `context`, `did`, `changed`, `warn` and `ask`, each at most once
 * and in this order; `ask` is there only when that was said. `publishedAt`, ms since 1970, is there when it is from a library.
 * A field may be added; another meaning is another schema.
 * @module
 */
import type { PublicStory } from './public.ts';

export const STORIES_FORMAT = 'strategic-exchange-stories';
export const STORIES_SCHEMA = 1;

export type StoriesFile = {
  format: typeof STORIES_FORMAT;
  schema: typeof STORIES_SCHEMA;
  /** When the file was made, by the server's clock. */
  made: string;
  stories: (PublicStory & { publishedAt?: number })[];
};

/** Pure: writes stories as a file. @param at ms since 1970 */
export function writeStories(stories: StoriesFile['stories'], at: number): string {
  const file: StoriesFile = {
    format: STORIES_FORMAT,
    schema: STORIES_SCHEMA,
    made: new Date(at).toISOString(),
    stories: stories.map(({ title, card, table, parts, publishedAt }) => ({
      title,
      ...(card !== undefined && { card }),
      table,
      parts: parts.map(({ part, text }) => ({ part, text })),
      ...(publishedAt !== undefined && { publishedAt }),
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
