/**
 * Giving way to whatever else waits for this thread.
 * @module
 */
/** Resolves in the next turn of the event loop, after frames and requests that have arrived. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
