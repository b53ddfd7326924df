// As much of Papa Parse as is used. Its published types are Node's kind and bring `process` and `Buffer` along, into code
// that must run anywhere.
declare module 'papaparse' {
  type How = { delimiter?: string; preview?: number; newline?: '\n' | undefined };
  type Fault = { type: 'Quotes' | 'Delimiter' | 'FieldMismatch'; row?: number };

  const Papa: {
    /** Row by row: nothing is kept. `cursor` counts signs of the text. */
    parse<Row>(
      text: string,
      how: How & { step: (row: { data: Row; meta: { cursor: number } }, parser: { abort(): void }) => void },
    ): void;
    parse<Row>(text: string, how?: How): { data: Row[]; errors: Fault[] };
    unparse(
      table: readonly unknown[][] | { fields: string[]; data: readonly unknown[][] },
      how?: {
        delimiter?: string;
        newline?: string;
        /** Whether a cell is quoted though it holds no delimiter. */
        quotes?: (value: unknown) => boolean;
      },
    ): string;
  };
  export default Papa;
}
