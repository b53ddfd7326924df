/**
 * Holds up one call of a port, so that a test decides what happens meanwhile.
 *
 *     const seat = holdNext(storage.registry, 'seat', 'after');
 *     const seating = ask('PUT', ...);
 *     await seat.asked;
 *     ... whatever is to come between ...
 *     seat.release();
 * @module
 */
type Call = (...of: unknown[]) => Promise<unknown>;

/** @param when whether it waits before it does anything, or done, with its answer */
export function holdNext<P extends object>(
  port: P,
  name: keyof P & string,
  when: 'before' | 'after',
): { asked: Promise<void>; release: () => void } {
  const calls = port as unknown as Record<string, Call>;
  const real = calls[name] as Call;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => {
    calls[name] = async (...of) => {
      calls[name] = real;
      const answer = when === 'after' ? await real(...of) : undefined;
      resolve();
      await held;
      return when === 'after' ? answer : real(...of);
    };
  });
  return { asked, release };
}
