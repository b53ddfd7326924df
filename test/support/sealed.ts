/**
 * Sealed copies over HTTP, as a device sends and fetches them.
 * @module
 */
import type { Problem } from '../../shared/protocol/http.ts';
import type { Visitor } from './visitor.ts';

export type SealedAnswer = {
  status: number;
  headers: Headers;
  bytes: Uint8Array<ArrayBuffer>;
  /** Of a problem document. */
  code: Problem['code'] | undefined;
};
export type SealedDesk = {
  get(who: Pick<Visitor, 'cookie'>): Promise<SealedAnswer>;
  /** @param headers `If-Match`, `If-None-Match`, or another content type */
  put(who: Pick<Visitor, 'cookie'>, bytes: BodyInit, headers?: Record<string, string>): Promise<SealedAnswer>;
};

/** @param url a server's address without a slash at the end */
export function sealedDesk(url: string, workshop: string): SealedDesk {
  const ask = async (who: Pick<Visitor, 'cookie'>, init: RequestInit & { headers?: object }) => {
    const response = await fetch(`${url}/api/workshops/${workshop}/sealed`, {
      ...init,
      headers: { cookie: who.cookie(), ...init.headers },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isProblem = response.headers.get('content-type') === 'application/problem+json';
    const code = isProblem ? (JSON.parse(new TextDecoder().decode(bytes)) as Problem).code : undefined;
    return { status: response.status, headers: response.headers, bytes, code };
  };
  return {
    get: (who) => ask(who, {}),
    put: (who, body, headers) =>
      ask(who, { method: 'PUT', body, headers: { 'content-type': 'application/octet-stream', ...headers } }),
  };
}
