/** Encodes bytes as base64url without padding, RFC 4648 section 5: fit for addresses and file names. */
export function toBase64Url(bytes: Uint8Array): string {
  // Not spread into one call: a private document has more bytes than a function takes arguments.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Decodes base64url. Throws when the text is none. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
