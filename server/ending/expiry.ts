/**
 * Workshops whose time has come delete themselves. Looked for at the start and every few minutes, so that it outlives restarts
 * and clocks that are set. SPEC [X5].
 * @module
 */
import { type Clock, repeat } from '../clock.ts';
import type { OnError } from '../on-error.ts';
import type { Registry } from '../storage/storage.ts';

export type ExpiryPorts = {
  registry: Pick<Registry, 'due'>;
  clock: Clock;
  onError: OnError;
  /** Deletes a workshop if it is still due in its turn. */
  end(workshopId: string): Promise<void>;
};

/** How long after its time a workshop may still be there. */
const LOOK_EVERY_MS = 5 * 60_000;

/** Resolves once whatever is due at the start is gone. @returns a function that stops looking */
export async function startExpiry({ registry, clock, onError, end }: ExpiryPorts): Promise<() => void> {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      for (const workshop of await registry.due(clock.now()))
        // One that cannot be deleted keeps no other from it; it is tried again at the next look.
        await end(workshop).catch((error: unknown) => onError(error, { stage: 'expiry', workshop }));
    } catch (error) {
      onError(error, { stage: 'expiry' });
    } finally {
      looking = false;
    }
  };
  await look();
  return repeat(clock, LOOK_EVERY_MS, () => void look());
}
