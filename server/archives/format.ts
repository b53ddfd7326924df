/**
 * What an archive is: the names of its files, and what stands in those that are read again. SPEC [E8] [E11].
 *
 * `documents/` and `authors.json` are what a workshop is made of again. All other files say the same for people and other
 * programs; of them only the checksum is looked at.
 * @module
 */
import * as v from 'valibot';
import { IdSchema } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { cleanLine, isSeen } from '../../shared/protocol/line.ts';
import type { WriterRow } from '../storage/storage.ts';

export const FORMAT = 'strategic-exchange-archive';
/** The number of this layout. A file may be added; another meaning is another number. */
export const ARCHIVE_SCHEMA = 1;

/** A document that an archive may hold, by its name in the workshop. */
export type ArchivedKind = 'plan' | 'backstage' | 'table' | 'map';
export const MANIFEST = 'manifest.json';
export const AUTHORS = 'authors.json';
export const README = 'README.txt';

/** The largest that a file of each kind may be, unpacked, by the exact shape of its name. No other name is allowed. */
const ID = '[A-Za-z0-9_-]{1,64}';
const SIZES: readonly [pattern: RegExp, most: number][] = [
  [/^manifest\.json$/, LIMITS.archiveManifestBytes],
  [/^authors\.json$/, LIMITS.archiveAuthorsBytes],
  [/^README\.txt$/, LIMITS.archiveManifestBytes],
  [
    new RegExp(`^documents/(plan|backstage|(table|map)/${ID})\\.bin$`),
    LIMITS.documentBytes + LIMITS.documentSlackBytes,
  ],
  [new RegExp(`^readable/(plan|backstage|(table|map)/${ID})\\.json$`), LIMITS.archiveReadableBytes],
  [
    new RegExp(`^maps/${ID}(\\.svg|\\.graphml|-organisations\\.csv|-ties\\.csv|-memberships\\.csv)$`),
    LIMITS.archiveReadableBytes,
  ],
  [/^decks\/\d{1,3}\.(csv|json)$/, LIMITS.archiveReadableBytes],
];

/** The most bytes that a file of this name may have; `undefined` when no file of an archive is called so. */
export const mostBytesOf = (name: string): number | undefined =>
  SIZES.find(([pattern]) => pattern.test(name))?.[1];

/** The file of a document, by its name in the workshop. */
export const fileOf = (document: string): string => `documents/${document}.bin`;

/** Reads the name of a document that an archive may hold. `tableId` is there for `table` and `map`. */
export function archivedKind(document: string): { kind: ArchivedKind; tableId?: string } {
  const [kind, tableId] = document.split('/') as [ArchivedKind, string?];
  return { kind, ...(tableId !== undefined && { tableId }) };
}

const line = (max: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text === cleanLine(text) && isSeen(text)),
    v.maxLength(max),
  );
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const FileSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(200)),
  bytes: count,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
/** The part that any version can read: what it is, and which version's layout. */
export const HeadSchema = v.object({ format: v.literal(FORMAT), schema: count, documentSchema: count });
export const ManifestSchema = v.strictObject({
  format: v.literal(FORMAT),
  schema: v.literal(ARCHIVE_SCHEMA),
  /** The newest schema of documents that its maker knew. */
  documentSchema: count,
  /** The version of the product that made it. */
  product: v.pipe(v.string(), v.maxLength(80)),
  /** When it was made, ISO 8601 in UTC. */
  madeAt: v.pipe(
    v.string(),
    v.isoTimestamp(),
    v.check((text) => Number.isFinite(Date.parse(text))),
  ),
  workshop: v.strictObject({
    title: line(LIMITS.titleLength),
    format: IdSchema,
    host: v.optional(line(LIMITS.nameLength)),
  }),
  tables: v.pipe(
    v.array(v.strictObject({ id: IdSchema, name: line(LIMITS.nameLength) })),
    v.minLength(1),
    v.maxLength(LIMITS.tables),
    v.check((tables) => new Set(tables.map(({ id }) => id)).size === tables.length),
  ),
  /** Documents that could not be read when it was made. */
  leftOut: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(LIMITS.archiveEntries)),
  files: v.pipe(v.array(FileSchema), v.maxLength(LIMITS.archiveEntries)),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

const PersonSchema = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(LIMITS.keyLength)),
  name: v.pipe(v.string(), v.maxLength(400)),
  organisation: v.optional(v.pipe(v.string(), v.maxLength(400))),
  role: v.optional(v.pipe(v.string(), v.maxLength(400))),
});
/**
 * Who is who, and who wrote what. `ids` are the people who wrote: an empty one is the server. A writer is a Yjs client id,
 * the first clock under which it is theirs, and the place of the person in `ids`.
 */
export const AuthorsSchema = v.strictObject({
  people: v.array(PersonSchema),
  ids: v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{0,64}$/))),
  documents: v.array(
    v.strictObject({
      document: v.pipe(v.string(), v.maxLength(200)),
      writers: v.array(v.tuple([count, count, count])),
    }),
  ),
});
export type Authors = v.InferOutput<typeof AuthorsSchema>;

/** Packs the writers of documents for the file. */
export function packWriters(
  documents: readonly { name: string; writers: readonly WriterRow[] }[],
): Pick<Authors, 'ids' | 'documents'> {
  const places = new Map<string, number>();
  const placeOf = (personId: string) => {
    const place = places.get(personId) ?? places.size;
    places.set(personId, place);
    return place;
  };
  const packed = documents.map(({ name, writers }) => ({
    document: name,
    writers: writers.map(({ client, since, personId }): [number, number, number] => [
      client,
      since,
      placeOf(personId),
    ]),
  }));
  return { ids: [...places.keys()], documents: packed };
}
