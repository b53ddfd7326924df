// Declares the one global that shared code uses and that browsers, workers and Node all have. Other globals stay
// unknown here on purpose. Only shared/tsconfig.json reads this file: elsewhere the host's own declaration is in force.
declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
