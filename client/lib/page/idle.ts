/**
 * Does something once the page has been drawn and has nothing else to do.
 * @returns a function that leaves it undone
 */
export function onIdle(then: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(then, 200);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(then, { timeout: 1_000 });
  return () => cancelIdleCallback(request);
}
