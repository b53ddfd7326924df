// Of what browsers, workers and Node all have, the part that code here uses; the rest of their globals stays unknown to it.
// Only shared/tsconfig.json reads this file: elsewhere the host's own declaration is there.
declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
