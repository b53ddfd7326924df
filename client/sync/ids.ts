import { toBase64Url } from '../lib/base64url.ts';

/** Makes a random id: 96 bits as 16 signs of base64url. `crypto.randomUUID` is missing on plain http. */
export const newId = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(12)));
