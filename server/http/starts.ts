/**
 * Who may start a workshop, whether an empty one or one out of an archive. SPEC [J12].
 * @module
 */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { makeBuckets } from '../access/buckets.ts';
import { Refusal } from '../access/refusal.ts';
import { hashSecret } from '../access/secret.ts';
import { attempt } from './attempt.ts';
import { type HttpEnv, type HttpPorts, networkOf } from './context.ts';

/** @throws {Refusal} `create-key-needed`, `too-many-attempts`, `server-full`, `too-many-workshops` */
export type MayStart = (c: Context<HttpEnv>, createKey: string | undefined) => Promise<void>;

const HOUR = 60 * 60_000;

/** Strangers start only so many workshops. Whoever has the server's key is none. */
export function makeStarts(ports: HttpPorts): MayStart {
  const { config, clock, quota, storage } = ports;
  const { workshopsPerHour, workshops } = config.limits;
  const starts = makeBuckets(clock, { burst: workshopsPerHour, everyMs: HOUR / workshopsPerHour });
  return async (c, createKey) => {
    await attempt(ports, c, createKey, async () => checkCreateKey(config.createKey, createKey));
    if (quota.full() || (await storage.registry.count()) >= workshops) throw new Refusal('server-full');
    const retryAfter = config.createKey === undefined ? starts(networkOf(ports, c)) : 0;
    if (retryAfter > 0) throw new Refusal('too-many-workshops', { retryAfter });
  };
}

function checkCreateKey(wanted: string | undefined, given = ''): void {
  if (wanted === undefined) return;
  const same = timingSafeEqual(Buffer.from(hashSecret(wanted)), Buffer.from(hashSecret(given)));
  if (!same) throw new Refusal('create-key-needed');
}
