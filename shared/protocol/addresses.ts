/**
 * The addresses of pages, for links, redirects and QR codes. No other file spells an address. A secret may only be in
 * the fragment, after `#`, which no server and no log ever sees.
 * @module
 */

type Query = Readonly<Record<string, string>>;

/** Appends a query to a path, and the key of the link in the fragment. */
const withEnd = (path: string, query: Query = {}, key?: string): string => {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${path}${search && `?${search}`}${key ? `#key=${key}` : ''}`;
};

export const addressOf = {
  /**
   * The page where somebody joins.
   * @param back that person's rejoin code, which gives them their old seat
   */
  join: (code: string, back?: string): string => `/j/${code}${back ? `#back=${back}` : ''}`,
  /**
   * A table of a workshop.
   * @param query which table and which of its pages; without it, one's own table and its home page
   */
  table: (workshop: string, query?: Query, key?: string): string => withEnd(`/w/${workshop}`, query, key),
  /** The console of a workshop's facilitator. */
  facilitate: (workshop: string, key?: string): string => withEnd(`/w/${workshop}/facilitate`, {}, key),
  /** Where a workshop's facilitator takes it along and says how it ends. */
  leave: (workshop: string): string => `/w/${workshop}/leave`,
  /** The library; with the address of an item, that item. `query` is what is looked for. */
  library: (item = '', query?: Query): string => withEnd(`/library${item && `/${item}`}`, query),
  /** The console, which asks at what step an item of the library is to lie on the tables. */
  use: (workshop: string, item: string): string => withEnd(`/w/${workshop}/facilitate`, { use: item }),
  /** The projector. */
  stage: (workshop: string, key?: string): string => withEnd(`/w/${workshop}/stage`, {}, key),
  /** What a workshop said and will do, to read and to print. `query` chooses its parts and its table. */
  report: (workshop: string, query?: Query): string => withEnd(`/w/${workshop}/report`, query),
  /** One's own private writing in a workshop. */
  reflections: (workshop: string): string => `/w/${workshop}/reflections`,
};
