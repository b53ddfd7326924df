/**
 * An update cut into slices that can be applied one after the other, with other work in between.
 * @module
 */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { byClient, endOf, type Parsed, type Struct } from './parsed.ts';

/**
 * Cuts an update so that whatever a struct depends on is in its own slice or one before it. Applied in order, the slices
 * say what the update says. Deletions come last.
 * @param most how many structs, or ranges of deletions, a slice holds at most
 */
export function* slicesOf({ structs, ds }: Parsed, most: () => number): Generator<Uint8Array> {
  let slice: Struct[] = [];
  const ends = new Map<number, number>();
  for (const struct of inOrder(structs)) {
    const { client, clock } = struct.id;
    const end = ends.get(client);
    // One block of an update has no gaps.
    if (slice.length >= most() || (end !== undefined && end !== clock)) {
      yield encode(slice);
      slice = [];
      ends.clear();
    }
    slice.push(struct);
    ends.set(client, endOf(struct));
  }
  if (slice.length > 0) yield encode(slice);
  const ranges = [...ds.clients].flatMap(([client, each]) =>
    each.map(({ clock, len }) => ({ client, clock, len })),
  );
  for (let at = 0; at < ranges.length;) {
    const some = ranges.slice(at, at + most());
    at += some.length;
    yield encode([], some);
  }
}

/** Yields structs after those they depend on. What depends on itself in a circle comes in any order: it never applies. */
function* inOrder(structs: readonly Struct[]): Generator<Struct> {
  const queues = new Map([...byClient(structs)].map(([client, own]) => [client, { own, at: 0 }]));
  for (const start of queues.keys()) {
    // Each client on the way is wanted up to a clock by the one below it.
    const way = [{ client: start, upTo: Infinity }];
    const onWay = new Set([start]);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const queue = queues.get(top.client);
      const next = queue?.own[queue.at];
      if (!queue || !next || next.id.clock > top.upTo) {
        onWay.delete(top.client);
        way.pop();
        continue;
      }
      const wanted = needs(next).find(({ client, clock }) => {
        const other = queues.get(client);
        const first = other?.own[other.at];
        return first !== undefined && first.id.clock <= clock && !onWay.has(client);
      });
      if (wanted) {
        onWay.add(wanted.client);
        way.push({ client: wanted.client, upTo: wanted.clock });
        continue;
      }
      queue.at += 1;
      if (!(next instanceof Y.Skip)) yield next;
    }
  }
}

function needs(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent: unknown = struct.parent;
  return [struct.origin, struct.rightOrigin, parent].filter((id) => id instanceof Y.ID);
}

function encode(
  structs: readonly Struct[],
  ranges: readonly { client: number; clock: number; len: number }[] = [],
) {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const clients = byClient(structs);
  encoding.writeVarUint(rest, clients.size);
  for (const [client, own] of clients) {
    encoding.writeVarUint(rest, own.length);
    encoder.writeClient(client);
    encoding.writeVarUint(rest, own[0]?.id.clock ?? 0);
    for (const struct of own) struct.write(encoder, 0);
  }
  const deletions = Map.groupBy(ranges, ({ client }) => client);
  encoding.writeVarUint(rest, deletions.size);
  for (const [client, own] of deletions) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, own.length);
    for (const { clock, len } of own) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
