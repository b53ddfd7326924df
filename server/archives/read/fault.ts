/**
 * Why an archive is not opened.
 * @module
 */
import type { ProblemCode } from '../../../shared/protocol/http.ts';

export type FaultCode = Extract<ProblemCode, `archive-${string}`>;

/** `part` is the file at fault, by a name of ours: what a stranger wrote is never said back. */
export class Fault extends Error {
  override name = 'Fault';
  readonly code: FaultCode;
  readonly part: string | undefined;
  constructor(code: FaultCode, part?: string) {
    super(code);
    this.code = code;
    this.part = part;
  }
}
