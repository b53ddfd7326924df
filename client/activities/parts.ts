/**
 * Fetches what all activities bring to one surface: the table, the console or the stage.
 * @module
 */
import { type ActivityKind, ACTIVITY_KINDS } from '../../shared/activities/index.ts';
import { FETCH_WITHIN_MS } from '../lib/fetched.ts';
import { within } from '../lib/within.ts';
import type { ConsolePart, StagePart, TablePart } from './activity.ts';
import { CLIENT_ACTIVITIES } from './index.ts';

type Parts = { table: TablePart; console: ConsolePart; stage: StagePart };
export type PartsOf<Surface extends keyof Parts> = ReadonlyMap<ActivityKind, Parts[Surface]>;
type PartsByKind<Part> = { readonly [K in ActivityKind]?: Part | undefined };

/** A phone at a table never fetches the records of the other two. */
const RECORDS: { [Surface in keyof Parts]: () => Promise<PartsByKind<Parts[Surface]>> } = {
  table: atTable,
  console: async () => (await import('./console.ts')).ON_CONSOLE,
  stage: async () => (await import('./stage.ts')).ON_STAGE,
};

async function atTable(): Promise<PartsByKind<TablePart>> {
  const parts = await Promise.all(
    ACTIVITY_KINDS.map(async (kind) => {
      const { way, page, table } = CLIENT_ACTIVITIES[kind];
      if (table) return [kind, await table()] as const;
      if (!way) return [kind, undefined] as const;
      const { plainWay } = await import('./plain-way.tsx');
      return [kind, plainWay(kind, way, page?.param ?? '')] as const;
    }),
  );
  return Object.fromEntries(parts);
}

/**
 * Fetches all parts at once and returns them in the order of the record. Rejects when one of them cannot be fetched.
 */
export async function fetchParts<Surface extends keyof Parts>(surface: Surface): Promise<PartsOf<Surface>> {
  const record = await within(FETCH_WITHIN_MS, RECORDS[surface]());
  return new Map(
    ACTIVITY_KINDS.flatMap((kind) => {
      const part = record[kind];
      return part ? [[kind, part] as const] : [];
    }),
  );
}
