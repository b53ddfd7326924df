/**
 * Drags and pointers: one's own drag, and the drags and pointers of others. The document learns of a drag only when it ends.
 * @module
 */
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { MapPeer } from '../../live/map-presence.ts';
import type { Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import type { Hand } from '../draw/live-layer.ts';

/** Others' movements arrive some thirty times a second. In each frame they are followed by this part of the remaining way, which is smooth and hardly late. */
const FOLLOW = 0.5;
const NEAR = 0.3;

type Drag = { base: ReadonlyMap<string, Point>; by: [number, number]; target: Point };
type Other = Hand & { shown: [number, number] | undefined; drag: Drag | undefined };

export function makeHands(picture: () => Picture) {
  let own: Drag | undefined;
  const others = new Map<number, Other>();
  const baseOf = (ids: readonly string[]) =>
    new Map(
      ids.flatMap((id): [string, Point][] => {
        const dot = picture().dots.get(id);
        return dot ? [[id, [dot.x, dot.y]]] : [];
      }),
    );
  const drags = () => [...others.values(), { drag: own }].flatMap(({ drag }) => drag ?? []);
  const follow = (shown: [number, number], target: Point): boolean => {
    const [dx, dy] = [target[0] - shown[0], target[1] - shown[1]];
    const far = Math.abs(dx) + Math.abs(dy) > NEAR;
    shown[0] = far ? shown[0] + dx * FOLLOW : target[0];
    shown[1] = far ? shown[1] + dy * FOLLOW : target[1];
    return far;
  };
  return {
    /** The ids of all organisations that somebody drags. */
    lifted: (): Set<string> => new Set(drags().flatMap(({ base }) => [...base.keys()])),
    start(ids: readonly string[]) {
      own = { base: baseOf(ids), by: [0, 0], target: [0, 0] };
    },
    /** Moves one's own drag. @param by how far it has come since it began, in sheet units */
    move(by: Point) {
      if (own) own.by = [by[0], by[1]];
    },
    /** Ends one's own drag and returns where the dragged organisations are now. */
    end(): Map<string, Point> {
      const places = new Map<string, Point>();
      for (const [id, [x, y]] of own?.base ?? []) {
        places.set(id, [Math.round(x + (own?.by[0] ?? 0)), Math.round(y + (own?.by[1] ?? 0))]);
      }
      own = undefined;
      return places;
    },
    /** Takes over what the others' presence says. */
    read(peers: readonly MapPeer[]) {
      const there = new Set(peers.map(({ client }) => client));
      for (const client of others.keys()) if (!there.has(client)) others.delete(client);
      for (const { client, name, cursor, selected = [], drag } of peers) {
        const known = others.get(client);
        const same = known?.drag && drag && drag.ids.every((id) => known.drag?.base.has(id));
        others.set(client, {
          name,
          selected,
          cursor,
          shown: cursor && (known?.shown ?? [cursor[0], cursor[1]]),
          drag: drag && {
            base: same && known.drag ? known.drag.base : baseOf(drag.ids),
            by: same && known.drag ? known.drag.by : [0, 0],
            target: drag.by,
          },
        });
      }
    },
    /** Moves everything on by one frame. @returns whether something is still moving */
    step(): boolean {
      let more = false;
      for (const { cursor, shown, drag } of others.values()) {
        if (cursor && shown && follow(shown, cursor)) more = true;
        if (drag && follow(drag.by, drag.target)) more = true;
      }
      for (const { base, by } of drags()) {
        for (const [id, [x, y]] of base) {
          const dot = picture().dots.get(id);
          if (dot) [dot.x, dot.y] = [x + by[0], y + by[1]];
        }
      }
      return more;
    },
    shown: (): Hand[] =>
      [...others.values()].map(({ name, selected, shown }) => ({ name, selected, cursor: shown })),
  };
}
export type Hands = ReturnType<typeof makeHands>;
