/**
 * The one door for edits that fail. The words stay where they were typed, because whatever would come after the edit
 * (clearing the field, closing the dialog) is not run; and the shell hears of it and says so (`client/app/unwritten-bar.tsx`).
 * @module
 */

/** An edit that threw. Nobody catches it: it ends what the person asked for, and reaches the window. */
export class Unwritten extends Error {
  override name = 'Unwritten';
}

/** Makes what is to be thrown when an edit threw. */
export const unwritten = (cause: unknown): Unwritten =>
  cause instanceof Unwritten ? cause : new Unwritten('An edit could not be made.', { cause });

/** Runs an edit that somebody asked for. @throws {Unwritten} when it throws */
export function written<T>(edit: () => T): T {
  try {
    return edit();
  } catch (cause) {
    throw unwritten(cause);
  }
}

/** Runs an edit that a page makes by itself, which must not take the page down when it fails. */
export function writtenAside(edit: () => void): void {
  try {
    written(edit);
  } catch (error) {
    reportError(error);
  }
}

/** Puts each of some edits behind the door. */
export const allWritten = <E extends object>(edits: E): E =>
  Object.fromEntries(
    Object.entries(edits as Record<string, (...args: unknown[]) => unknown>).map(([name, edit]) => [
      name,
      (...args: unknown[]) => written(() => edit(...args)),
    ]),
  ) as E;

/** Calls back with each edit that failed anywhere on the page. Returns a function that stops it. */
export function onUnwritten(tell: () => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const heard = (error: unknown) => {
    if (error instanceof Unwritten) tell();
  };
  window.addEventListener('error', ({ error }) => heard(error), { signal });
  window.addEventListener('unhandledrejection', ({ reason }) => heard(reason), { signal });
  return () => listening.abort();
}
