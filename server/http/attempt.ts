/**
 * Puts the throttle around attempts at a secret. SPEC [J7].
 * @module
 */
import type { Context } from 'hono';
import { Refusal } from '../access/refusal.ts';
import { addressOf } from './address.ts';
import type { HttpEnv, HttpPorts } from './context.ts';

const WRONG = new Set(['unknown-code', 'wrong-key', 'unknown-rejoin-code', 'create-key-needed']);

/**
 * Runs one attempt; counts it only if the secret was wrong.
 * @throws {Refusal} `too-many-attempts` with the seconds to wait, or whatever the attempt throws
 */
export async function attempt<T>(ports: HttpPorts, c: Context<HttpEnv>, run: () => Promise<T>): Promise<T> {
  const address = addressOf(c, ports.config.publicUrl);
  const wait = ports.throttle.waitFor(address);
  if (wait > 0) throw new Refusal('too-many-attempts', { retryAfter: wait });
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal) || !WRONG.has(error.code)) throw error;
    const retryAfter = ports.throttle.failed(address);
    throw retryAfter > 0 ? new Refusal('too-many-attempts', { retryAfter }) : error;
  }
}
