/**
 * A no that somebody can act on. The HTTP side turns it into a problem document.
 * @module
 */
import type { ProblemCode } from '../../shared/protocol/http.ts';

export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ProblemCode;
  /** Seconds to wait before the next attempt. */
  readonly retryAfter: number | undefined;
  /** The field of the request that was not understood. */
  readonly field: string | undefined;
  constructor(code: ProblemCode, { retryAfter, field }: { retryAfter?: number; field?: string } = {}) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
    this.field = field;
  }
}
