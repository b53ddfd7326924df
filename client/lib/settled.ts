import type { Resource } from 'solid-js';

/**
 * The value of a resource once it has one, undefined before. Reading a resource plainly hands the whole page to the
 * nearest `<Suspense>` until it answers; this lets the page say itself what it is waiting for.
 */
export function settled<T>(resource: Resource<T>): T | undefined {
  return resource.state === 'ready' ? resource() : undefined;
}
