/**
 * Answers that are files to keep.
 * @module
 */
import type { Context } from 'hono';
import { readable } from '../../../shared/activities/map/files/readable.ts';

/** Answers with a file. @param name the parts of its name, which stand with spaces between them */
export const file = (
  c: Context,
  type: string,
  body: Uint8Array | ReadableStream<Uint8Array> | string,
  ...name: string[]
): Response =>
  c.body(body instanceof Uint8Array ? new Uint8Array(body) : body, 200, {
    'Content-Type': type,
    'Content-Disposition': attachment(name.join(' ')),
  });

/** A day for the name of a file, `2026-11-14`. @param at milliseconds since 1970 */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Makes the header that offers the answer as a file under this name, RFC 6266 and RFC 8187. */
export const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(readable(name)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
