/**
 * What a scenario is: work done on one relay, figures that come out, goals they are held against.
 * @module
 */
import type { Dice } from '../../support/random.ts';
import type { Driver } from '../servers/driver.ts';
import type { Relay } from '../servers/process.ts';

export type Settings = {
  quick: boolean;
  /** Length of a measuring window. */
  seconds: number;
};

/** One repetition on one relay. */
export type Stage = Settings & {
  driver: Driver;
  dice: Dice;
  /** The relay's folder, empty at the start. */
  dataDir: string;
  /** Starts the relay, again on the same port and folder when it was stopped. */
  start(): Promise<Relay>;
};

export type Unit = 'ms' | 's' | '%' | 'core' | 'MB' | 'kB' | 'clients' | 'x' | '/s';

/** A row of the table. Figures that are not numbers are printed as a dash; conditions have no ratio. */
export type Row = { key: string; label: string; unit: Unit; isCondition?: boolean };

export type Figures = Record<string, number>;

/** The median over the repetitions, by relay. */
export type Medians = Partial<Record<Driver['key'], Figures>>;

export type Goal = {
  /** What issue 3 asks for, in one line. */
  text: string;
  /** Measured value over the allowed one: at most 1 is reached; not a number: cannot be said. */
  share(medians: Medians): number;
};

export type Scenario = {
  /** As `--only` names it. */
  key: string;
  title: string;
  /** What is done, in the past tense, for RESULTS.md. */
  what(settings: Settings): string;
  relays: readonly Driver['key'][];
  repetitions(settings: Settings): number;
  rows: readonly Row[];
  goals: readonly Goal[];
  run(stage: Stage): Promise<Figures>;
};

export const EVERY_RELAY = ['exchange', 'y-websocket', 'hocuspocus'] as const;

/** A figure of one relay; not a number when it was not measured. */
export const figure = (medians: Medians, relay: Driver['key'], key: string): number =>
  medians[relay]?.[key] ?? Number.NaN;

/** The smaller of the peers' figures: the better peer. */
export const betterPeer = (medians: Medians, key: string): number => {
  const peers = [figure(medians, 'y-websocket', key), figure(medians, 'hocuspocus', key)];
  const known = peers.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? Math.min(...known) : Number.NaN;
};
