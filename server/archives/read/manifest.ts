/**
 * What an archive says of itself, and who wrote what in it. SPEC [E11] [E12].
 * @module
 */
import * as v from 'valibot';
import { SCHEMA } from '../../../shared/model/document.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { WriterRow } from '../../storage/storage.ts';
import {
  ARCHIVE_SCHEMA,
  archivedKind,
  type Authors,
  AUTHORS,
  AuthorsSchema,
  fileOf,
  HeadSchema,
  type Manifest,
  MANIFEST,
  ManifestSchema,
  mostBytesOf,
  README,
} from '../format.ts';
import { Fault } from './fault.ts';
import type { ReadableZip } from './zip.ts';

/** @throws {Fault} */
export async function readManifest(zip: ReadableZip): Promise<Manifest> {
  const data = parsed(await zip.read(MANIFEST), MANIFEST);
  const head = v.safeParse(HeadSchema, data);
  if (!head.success) throw new Fault('archive-unknown');
  if (head.output.schema > ARCHIVE_SCHEMA || head.output.documentSchema > SCHEMA)
    throw new Fault('archive-newer');
  const manifest = v.safeParse(ManifestSchema, data);
  if (!manifest.success) throw new Fault('archive-odd', MANIFEST);
  return manifest.output;
}

/** Every file is listed once, every listed file is there, and each is what the list says. @throws {Fault} */
export async function checkFiles(zip: ReadableZip, { files, tables }: Manifest): Promise<void> {
  const listed = new Set(files.map(({ name }) => name));
  if (listed.size !== files.length) throw new Fault('archive-odd', MANIFEST);
  for (const name of [fileOf('plan'), AUTHORS, README])
    if (!listed.has(name)) throw new Fault('archive-damaged', name);
  const unlisted = zip.names.find((name) => name !== MANIFEST && !listed.has(name));
  if (unlisted !== undefined) throw new Fault('archive-odd', unlisted);
  const known = new Set(tables.map(({ id }) => id));
  for (const { name, bytes, sha256 } of files) {
    const [, table] = /^(?:documents|readable)\/(?:table|map)\/(.+)\.\w+$/.exec(name) ?? [];
    if (table !== undefined && !known.has(table)) throw new Fault('archive-odd', name);
    if (!zip.names.includes(name)) throw new Fault('archive-damaged', ofOurs(name));
    const found = await zip.look(name);
    if (found.bytes !== bytes || found.sha256 !== sha256) throw new Fault('archive-damaged', name);
  }
}

/** The names of the documents in it; the plan comes first. */
export const documentsIn = ({ files }: Manifest): string[] =>
  files
    .flatMap(({ name }) => /^documents\/(.+)\.bin$/.exec(name)?.[1] ?? [])
    .sort((a, b) => rank(a) - rank(b));
const rank = (document: string): number => (archivedKind(document).kind === 'plan' ? 0 : 1);

/** A name is said back only if it has the shape of ours, as those in the zip have. */
const ofOurs = (name: string): string | undefined => (mostBytesOf(name) === undefined ? undefined : name);

/** Who wrote in each document, and who the people are. @throws {Fault} */
export async function readAuthors(
  zip: ReadableZip,
  documents: readonly string[],
): Promise<{ people: Authors['people']; writers: Map<string, WriterRow[]> }> {
  const authors = v.safeParse(AuthorsSchema, parsed(await zip.read(AUTHORS), AUTHORS));
  if (!authors.success) throw new Fault('archive-odd', AUTHORS);
  const { people, ids } = authors.output;
  const odd = () => new Fault('archive-odd', AUTHORS);
  if (isTwice(people.map(({ id }) => id)) || isTwice(ids)) throw odd();
  const writers = new Map<string, WriterRow[]>();
  for (const { document, writers: rows } of authors.output.documents) {
    if (writers.has(document) || !documents.includes(document)) throw odd();
    if (rows.length > 2 * LIMITS.documentClients || isTwice(rows.map(([client]) => client))) throw odd();
    writers.set(
      document,
      rows.map(([client, since, place]) => {
        const personId = ids[place];
        if (personId === undefined) throw odd();
        return { client, since, personId };
      }),
    );
  }
  return { people, writers };
}

const isTwice = (values: readonly unknown[]): boolean => new Set(values).size !== values.length;

/** @throws {Fault} */
function parsed(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Fault('archive-odd', name);
  }
}
