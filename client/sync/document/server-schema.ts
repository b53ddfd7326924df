import type { ServerTime } from '../../../shared/protocol/http.ts';

/**
 * Asks the server for the newest schema of documents that it knows. What a document says of itself is not enough: anybody
 * who may write it may write any number there, and would keep everybody else from writing.
 * @returns `undefined` when the server cannot be asked just now
 */
export async function serverSchema(): Promise<number | undefined> {
  try {
    const response = await fetch('/api/time');
    if (!response.ok) return undefined;
    const { schema } = (await response.json()) as Partial<ServerTime>;
    return typeof schema === 'number' ? schema : undefined;
  } catch {
    return undefined;
  }
}
