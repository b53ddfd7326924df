/**
 * Answers that are files to keep.
 * @module
 */
import { readable } from '../../shared/activities/map/files/readable.ts';

/** Makes the header that offers the answer as a file under this name, RFC 6266 and RFC 8187. */
export const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(readable(name)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** A date as names of files have it. */
export const day = (date: Date): string => date.toISOString().slice(0, 10);
