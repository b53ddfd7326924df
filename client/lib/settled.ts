import type { Resource } from 'solid-js';

/**
 * Reads a resource without suspending: its value once there is one, `undefined` before. Reading a resource plainly
 * hands the whole page to the nearest `<Suspense>`; with this the page can say itself what it waits for.
 */
export function settled<T>(resource: Resource<T>): T | undefined {
  return resource.state === 'ready' ? resource() : undefined;
}
