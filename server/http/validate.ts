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
    if (result.success) return;
    const [segment] = result.error[0]?.path ?? [];
    const key = typeof segment === 'object' ? segment.key : segment;
    throw new Refusal('bad-request', typeof key === 'string' ? { field: key } : {});
  });
