/**
 * Puts the throttle around attempts at a secret. SPEC [J7].
 * @module
 */
import type { Context } from 'hono';
import { Refusal } from '../access/refusal.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { ProblemCode } from '../../shared/protocol/http.ts';
import { networkOf, type HttpEnv, type HttpPorts } from './context.ts';

const WRONG = new Set<ProblemCode>([
  'unknown-code',
  'wrong-join-code',
  'wrong-key',
  'unknown-rejoin-code',
  'create-key-needed',
]);

/**
 * Runs one attempt; counts it only if the secret was wrong.
 * @param secret what is tried, when it is short enough to be guessed
 * @throws {Refusal} `too-many-attempts` with the seconds to wait, or whatever the attempt throws
 */
export async function attempt<T>(
  ports: Pick<HttpPorts, 'throttle' | 'config'>,
  c: Context<HttpEnv>,
  secret: string | undefined,
  run: () => Promise<T>,
): Promise<T> {
  const { throttle } = ports;
  const from = { address: networkOf(ports, c), sender: c.env.incoming.socket };
  const wait = { retryAfter: Math.ceil(LIMITS.failedAttemptMs / 1000) };
  if (!(await throttle.mayTry(from, secret))) throw new Refusal('too-many-attempts', wait);
  try {
    const result = await run();
    if (secret !== undefined) throttle.right(from, secret);
    return result;
  } catch (error) {
    if (!(error instanceof Refusal) || !WRONG.has(error.code)) throw error;
    throw throttle.failed(from) ? new Refusal('too-many-attempts', wait) : error;
  }
}
