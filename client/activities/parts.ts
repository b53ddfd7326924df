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

/**
 * Fetches all parts at once and returns them in the order of the record. Rejects when one of them cannot be fetched.
 */
export async function fetchParts<Surface extends keyof Parts>(surface: Surface): Promise<PartsOf<Surface>> {
  const fetched = await within(
    FETCH_WITHIN_MS,
    Promise.all(
      ACTIVITY_KINDS.map(async (kind) => {
        const { way, page, [surface]: part } = CLIENT_ACTIVITIES[kind];
        if (part) return [kind, await part()] as const;
        if (surface !== 'table' || !way) return [kind, undefined] as const;
        const { plainWay } = await import('./plain-way.tsx');
        return [kind, plainWay(kind, way, page?.param ?? '')] as const;
      }),
    ),
  );
  return new Map(fetched.filter((each): each is [ActivityKind, Parts[Surface]] => each[1] !== undefined));
}
