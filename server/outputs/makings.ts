/**
 * Files that are made while whoever wants them goes on: begun, watched, stopped, fetched. They live in this process and are
 * forgotten after a while; whoever comes later has them made again. SPEC [E24].
 * @module
 */
import type { MakingFormat, MakingView } from '../../shared/protocol/http.ts';
import { Refusal } from '../access/refusal.ts';
import { makeId, type Random } from '../access/secret.ts';
import { type Clock, repeat } from '../clock.ts';
import type { OnError } from '../on-error.ts';
import type { OutputProgress } from './messages.ts';

/** What was made. `discard` is called once, when nobody will fetch it any more. */
export type Product = {
  type: string;
  name: string;
  bytes: number;
  body(): Uint8Array | ReadableStream<Uint8Array>;
  discard(): Promise<void>;
};
export type Wanted = {
  workshopId: string;
  personId: string;
  format: MakingFormat;
  make(how: { onProgress: (progress: OutputProgress) => void; signal: AbortSignal }): Promise<Product>;
};
export type Makings = {
  /** Begins. The same person's earlier one of the same format is stopped and forgotten. */
  begin(wanted: Wanted): MakingView;
  /** What somebody has had made, the newest last. */
  of(workshopId: string, personId: string): MakingView[];
  /** @throws {Refusal} `unknown-making` for one that is not theirs, is gone, or is not made */
  product(workshopId: string, personId: string, id: string): Product;
  /** Stops it if it is under way, and forgets it. One that is not there is forgotten already. */
  end(workshopId: string, personId: string, id: string): void;
  /** Forgets whatever there is of a workshop, when it is deleted. */
  endWorkshop(workshopId: string): void;
  stop(): void;
};

type Making = MakingView &
  Pick<Wanted, 'workshopId' | 'personId'> & { abort: AbortController; product?: Product };

/** Long enough for a break; then a file is out of date anyway. */
const KEPT_MS = 60 * 60_000;
const LOOK_MS = 5 * 60_000;
/** A hall's worth, in number and in bytes. The oldest go first; whoever wants one again has it made again. */
const MOST = 200;
const MOST_BYTES = 128 * 1024 * 1024;

export function makeMakings(clock: Clock, random: Random, onError: OnError): Makings {
  const all = new Map<string, Making>();
  const viewOf = ({ id, format, state, begun, progress, made, bytes }: Making): MakingView => ({
    id,
    format,
    state,
    begun,
    ...(progress && { progress }),
    ...(made !== undefined && { made }),
    ...(bytes !== undefined && { bytes }),
  });
  const forget = (making: Making) => {
    all.delete(making.id);
    making.abort.abort();
    making.product?.discard().catch((error: unknown) => onError(error, { stage: 'output' }));
    delete making.product;
  };
  const theirs = (workshopId: string, personId: string) =>
    [...all.values()].filter((each) => each.workshopId === workshopId && each.personId === personId);
  const find = (workshopId: string, personId: string, id: string) =>
    theirs(workshopId, personId).find((each) => each.id === id);
  const stopLooking = repeat(clock, LOOK_MS, () => {
    for (const making of all.values()) if (clock.now() - making.begun > KEPT_MS) forget(making);
  });

  /** Makes room: most of what is made is kept in memory. */
  const letGo = () => {
    const made = [...all.values()].filter(({ product }) => product !== undefined);
    let sum = made.reduce((bytes, each) => bytes + (each.bytes ?? 0), 0);
    for (const oldest of made.slice(0, -1)) {
      if (sum <= MOST_BYTES) return;
      sum -= oldest.bytes ?? 0;
      forget(oldest);
    }
  };

  async function run(making: Making, make: Wanted['make']): Promise<void> {
    try {
      const product = await make({
        onProgress: (progress) => (making.progress = progress),
        signal: making.abort.signal,
      });
      if (!all.has(making.id)) return await product.discard();
      making.product = product;
      making.state = 'made';
      making.made = clock.now();
      making.bytes = product.bytes;
      letGo();
    } catch (error) {
      if (making.abort.signal.aborted) return;
      making.state = 'failed';
      onError(error, { stage: 'output' });
    }
  }

  return {
    begin({ workshopId, personId, format, make }) {
      for (const earlier of theirs(workshopId, personId)) if (earlier.format === format) forget(earlier);
      for (const oldest of [...all.values()].slice(0, Math.max(0, all.size - MOST + 1))) forget(oldest);
      const id = makeId(random);
      const making: Making = {
        id,
        workshopId,
        personId,
        format,
        state: 'making',
        begun: clock.now(),
        abort: new AbortController(),
      };
      all.set(id, making);
      void run(making, make);
      return viewOf(making);
    },
    of: (workshopId, personId) => theirs(workshopId, personId).map(viewOf),
    product(workshopId, personId, id) {
      const product = find(workshopId, personId, id)?.product;
      if (!product) throw new Refusal('unknown-making');
      return product;
    },
    end(workshopId, personId, id) {
      const making = find(workshopId, personId, id);
      if (making) forget(making);
    },
    endWorkshop(workshopId) {
      for (const making of all.values()) if (making.workshopId === workshopId) forget(making);
    },
    stop() {
      stopLooking();
      for (const making of all.values()) forget(making);
    },
  };
}
