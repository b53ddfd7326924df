/**
 * What the bench must know of a relay to start it and to speak with it. One file per relay in this folder.
 * @module
 */

/** How one relay carries y-protocols frames. */
export type Wire = {
  /** Sent on opening, before the y-protocols exchange. */
  greeting: Uint8Array[];
  /** A y-protocols frame as this relay wants it. */
  wrap(frame: Uint8Array): Uint8Array;
  /** Where the y-protocols frame starts in what the relay sends. */
  bodyAt: number;
};

/** One person's way into one room. May be used again after the connection is lost. */
export type Seat = { url: string; headers: Record<string, string>; wire: Wire };

export type Driver = {
  key: 'exchange' | 'y-websocket' | 'hocuspocus';
  name: string;
  /** What was configured, for RESULTS.md. */
  configured: string;
  /** MUST answer GET with 200 once the relay listens. */
  healthPath: string;
  /** Arguments and environment of `node`; the relay MUST listen on 127.0.0.1 and keep its files in the folder. */
  command(port: number, dataDir: string): { args: string[]; env: Record<string, string> };
  /** Seats for so many rooms with so many people each. @param origin `http://127.0.0.1:<port>` */
  seats(origin: string, rooms: number, perRoom: number): Promise<Seat[][]>;
};

/** Frames as they are: the y-websocket protocol, which two of the three speak. */
export const PLAIN: Wire = { greeting: [], wrap: (frame) => frame, bodyAt: 0 };

/** `count` things by their index. */
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
