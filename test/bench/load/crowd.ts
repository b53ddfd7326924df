/**
 * Rooms full of people: some type, some are looked over the shoulder, the rest only receive.
 * @module
 */
import type { Dice } from '../../support/random.ts';
import type { Seat } from '../servers/driver.ts';
import { Client } from './client.ts';
import type { Deliveries } from './deliveries.ts';
import { each, type Habit } from './pace.ts';
import { Typist } from './typist.ts';

export type Shape = {
  rooms: number;
  perRoom: number;
  /** How many of each room type. */
  typists: number;
  /** How many of each room are watched for arrivals; never typists, who do not hear their own words. */
  readers: number;
  editsPerSecond: number;
  presencePerSecond: number;
};

export type Crowd = {
  clients: Client[];
  /** What its typists do. */
  habits: Habit[];
  close(): void;
};

/** Sockets opened at once: a doorway, not a stampede; scenarios about stampedes make their own. */
const DOORWAY = 32;

/** Seats everybody and waits until each has the room's state. @throws when somebody cannot get in */
export async function gather(
  seats: Seat[][],
  shape: Shape,
  deliveries: Deliveries,
  dice: Dice,
): Promise<Crowd> {
  const clients: Client[] = [];
  const habits: Habit[] = [];
  const arrivals = seats.flatMap((room) => room.map((seat, place) => ({ seat, place })));
  await each(arrivals, DOORWAY, async ({ seat, place }) => {
    const typist = place < shape.typists ? new Typist(dice) : undefined;
    const isReader = place >= shape.typists && place < shape.typists + shape.readers;
    const watcher = isReader ? { onDocument: deliveries.reader() } : { sips: true };
    const client = new Client(seat, watcher, typist);
    clients.push(client);
    await client.ready;
    if (typist) habits.push(...habitsOf(client, typist, shape, deliveries));
  });
  const stopSipping = sipInTurns(clients);
  return {
    clients,
    habits,
    close: () => {
      stopSipping();
      for (const client of clients) client.terminate();
    },
  };
}

/** Everybody reads every 40 ms, an eighth of them at a time. */
function sipInTurns(clients: readonly Client[]): () => void {
  let turn = 0;
  const timer = setInterval(() => {
    for (let index = turn % 8; index < clients.length; index += 8) clients[index]?.sip();
    turn += 1;
  }, 5);
  return () => clearInterval(timer);
}

function habitsOf(client: Client, typist: Typist, shape: Shape, deliveries: Deliveries): Habit[] {
  const type = () => void client.sendDocument(typist.write(`${deliveries.send(shape.readers)} `));
  const move = () => client.send(typist.presence());
  return [
    { perSecond: shape.editsPerSecond, act: type },
    { perSecond: shape.presencePerSecond, act: move },
  ].filter(({ perSecond }) => perSecond > 0);
}
