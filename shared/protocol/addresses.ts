/**
 * The addresses of pages, for links, redirects and QR codes: no other file spells one. A secret only ever stands behind `#`,
 * where no server and no log sees it.
 * @module
 */

type Query = Readonly<Record<string, string>>;

/** What stands behind a path: a query, and the key of whoever may come in by it. */
const withEnd = (path: string, query: Query = {}, key?: string): string => {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${path}${search && `?${search}`}${key ? `#key=${key}` : ''}`;
};

export const addressOf = {
  /** Where somebody joins. @param back their own way back in, which seats them again */
  join: (code: string, back?: string): string => `/j/${code}${back ? `#back=${back}` : ''}`,
  /** A table of a workshop. @param query which table and which of its pages; one's own and its cards otherwise */
  table: (workshop: string, query?: Query, key?: string): string => withEnd(`/w/${workshop}`, query, key),
  /** The console of whoever runs a workshop. */
  facilitate: (workshop: string, key?: string): string => withEnd(`/w/${workshop}/facilitate`, {}, key),
  /** The projector. */
  stage: (workshop: string, key?: string): string => withEnd(`/w/${workshop}/stage`, {}, key),
  /** One's own private writing in a workshop. */
  reflections: (workshop: string): string => `/w/${workshop}/reflections`,
};
