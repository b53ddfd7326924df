/**
 * Checks bodies against the contract's schemas.
 * @module
 */
import { sValidator } from '@hono/standard-validator';
import type { GenericSchema } from 'valibot';
import { Refusal } from '../access/refusal.ts';

/**
 * Makes a middleware that validates a JSON body.
 * @throws {Refusal} `bad-request`, naming the first field that is wrong
 */
export const json = <S extends GenericSchema>(schema: S) =>
  sValidator('json', schema, (result) => {
    if (!result.success) throw notUnderstood(result.error);
  });

/** The same for what stands behind the question mark of an address. */
export const query = <S extends GenericSchema>(schema: S) =>
  sValidator('query', schema, (result) => {
    if (!result.success) throw notUnderstood(result.error);
  });

type Issue = { path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };

function notUnderstood([issue]: readonly Issue[]): Refusal {
  const [segment] = issue?.path ?? [];
  const key = typeof segment === 'object' ? segment.key : segment;
  return new Refusal('bad-request', typeof key === 'string' ? { field: key } : {});
}
