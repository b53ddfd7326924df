/**
 * What counts as a link to a video call.
 * @module
 */

/** Longer than any invitation of the services we know, in characters. */
const LINK_LENGTH = 2_000;
/**
 * An https address with a host and anything after it. A pattern, because not every runtime that loads this module has
 * `URL`.
 */
const HTTPS_LINK = /^https:\/\/[\p{L}\p{N}][^\s"<>]*$/iu;

/** Reads a typed link. `undefined` for anything that is not `https`, because people will follow it. */
export function readCallLink(typed: string): string | undefined {
  const link = typed.trim();
  return HTTPS_LINK.test(link) && link.length <= LINK_LENGTH ? link : undefined;
}
