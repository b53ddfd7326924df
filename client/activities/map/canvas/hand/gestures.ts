/**
 * What a pointer does on the sheet: select, drag, lasso, tie, add. Panning is left to d3-zoom, which asks `pans` first.
 * @module
 */
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { View } from '../../../../../shared/activities/map/drawing/pens/pen.ts';
import type { Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import { type Hit, REACH, within } from './hits.ts';
import type { Stroke } from '../draw/live-layer.ts';
import { toSheet } from '../../../../../shared/activities/map/drawing/view.ts';

/** What a press on the sheet does. */
export type Tool = 'select' | 'lasso' | 'school' | 'agency' | 'tie' | 'network';

/** What is about to be drawn and has no name yet; `at` is on the sheet. */
export type Naming =
  { what: 'school' | 'agency'; at: Point } | { what: 'network'; at: Point; members: readonly string[] };

/** What gestures read and call. Places are in sheet units unless said otherwise. */
export type GestureContext = {
  picture(): Picture;
  view(): View;
  tool(): Tool;
  writable(): boolean;
  selection(): ReadonlySet<string>;
  select(ids: Iterable<string>): void;
  setHover(id: string | undefined): void;
  /** What lies at a place. @param at in window units @param reach see `REACH` */
  hitAt(at: Point, reach: number): Hit | undefined;
  drag: { start(ids: readonly string[]): void; by(by: Point): void; end(keep: boolean): void };
  setStroke(stroke: Stroke): void;
  pointAt(at: Point | undefined): void;
  tie(from: string, to: string): void;
  ask(naming: Naming): void;
};

type Gesture =
  | { kind: 'rest' }
  /** The button is down, and the pointer has not moved yet. */
  | { kind: 'press'; hit: Hit | undefined; at: Point; add: boolean }
  | { kind: 'drag'; from: Point }
  | { kind: 'lasso'; loop: Point[]; add: boolean }
  /** A tie begun at an organisation. `held`: the button is down. Otherwise it waits for a second click. */
  | { kind: 'tie'; from: string; held: boolean };

/** A pointer that moves less than this many pixels has not moved: hands tremble, and a finger rolls as it is lifted. */
const TREMBLE = { mouse: 4, touch: 14 };
const trembles = (event: PointerEvent) => (event.pointerType === 'mouse' ? TREMBLE.mouse : TREMBLE.touch);

export function makeGestures(context: GestureContext) {
  let gesture: Gesture = { kind: 'rest' };
  const reachOf = (event: PointerEvent) => (event.pointerType === 'mouse' ? REACH.mouse : REACH.touch);
  const at = (event: PointerEvent): Point => [event.offsetX, event.offsetY];
  const sheetAt = (event: PointerEvent) => toSheet(context.view(), at(event));
  const draws = (tool: Tool) =>
    tool === 'tie' || tool === 'school' || tool === 'agency' || tool === 'network';

  const down = (event: PointerEvent) => {
    if (!event.isPrimary) return secondFinger();
    if (event.button !== 0) return;
    const hit = context.hitAt(at(event), reachOf(event));
    const tool = context.tool();
    if (gesture.kind === 'tie') return finishTie(event, gesture.from);
    if (draws(tool) && !context.writable()) return;
    if (tool === 'tie') {
      if (hit?.kind === 'organisation') gesture = { kind: 'tie', from: hit.id, held: true };
    } else if (tool === 'lasso' || tool === 'network' || (event.shiftKey && !hit)) {
      gesture = { kind: 'lasso', loop: [sheetAt(event)], add: event.shiftKey };
    } else
      gesture = { kind: 'press', hit, at: at(event), add: event.shiftKey || event.ctrlKey || event.metaKey };
  };

  /** Two fingers zoom, so what the first finger began was not meant and is cancelled. A tie that waits for its second click is kept. */
  const secondFinger = () => {
    if (gesture.kind !== 'tie' || gesture.held) cancel();
  };
  const move = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    context.pointAt(sheetAt(event));
    if (gesture.kind === 'rest') context.setHover(context.hitAt(at(event), reachOf(event))?.id);
    else if (gesture.kind === 'press') lift(event, gesture);
    else if (gesture.kind === 'lasso') {
      gesture.loop.push(sheetAt(event));
      context.setStroke({ kind: 'lasso', loop: gesture.loop });
    } else if (gesture.kind === 'tie') {
      context.setStroke({ kind: 'tie', from: gesture.from, to: sheetAt(event) });
      context.setHover(context.hitAt(at(event), reachOf(event))?.id);
    }
    if (gesture.kind === 'drag') {
      const [x, y] = sheetAt(event);
      context.drag.by([x - gesture.from[0], y - gesture.from[1]]);
    }
  };
  /** Turns a press that moves into a drag, if it is on an organisation and the map can be edited. */
  const lift = (event: PointerEvent, { hit, at: from }: Gesture & { kind: 'press' }) => {
    const moved = Math.hypot(event.offsetX - from[0], event.offsetY - from[1]);
    if (
      moved < trembles(event) ||
      hit?.kind !== 'organisation' ||
      context.tool() !== 'select' ||
      !context.writable()
    )
      return;
    if (!context.selection().has(hit.id)) context.select([hit.id]);
    context.setHover(undefined);
    context.drag.start([...context.selection()].filter((id) => context.picture().dots.has(id)));
    gesture = { kind: 'drag', from: toSheet(context.view(), from) };
  };

  const up = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    const was = gesture;
    if (was.kind === 'tie') {
      if (!was.held) return;
      const hit = context.hitAt(at(event), reachOf(event));
      // The button was released where it was pressed. That is a click, and the next one ends the tie.
      if (hit?.id === was.from) gesture = { ...was, held: false };
      else finishTie(event, was.from);
      return;
    }
    gesture = { kind: 'rest' };
    if (was.kind === 'drag') context.drag.end(true);
    if (was.kind === 'press') click(event, was);
    if (was.kind === 'lasso') closeLasso(event, was);
  };
  const click = (event: PointerEvent, { hit, add, at: from }: Gesture & { kind: 'press' }) => {
    // A press that moved was a pan, not a click.
    if (Math.hypot(event.offsetX - from[0], event.offsetY - from[1]) >= trembles(event)) return;
    const tool = context.tool();
    if ((tool === 'school' || tool === 'agency') && hit?.kind !== 'organisation') {
      return context.ask({ what: tool, at: sheetAt(event) });
    }
    if (!hit) return add ? undefined : context.select([]);
    const selected = new Set(add ? context.selection() : []);
    if (add && selected.has(hit.id)) selected.delete(hit.id);
    else selected.add(hit.id);
    context.select(selected);
  };
  const closeLasso = (event: PointerEvent, { loop, add }: Gesture & { kind: 'lasso' }) => {
    context.setStroke(undefined);
    const hit = loop.length < 3 ? context.hitAt(at(event), reachOf(event)) : undefined;
    const caught = hit ? [hit.id] : within(context.picture(), loop);
    context.select(add ? new Set([...context.selection(), ...caught]) : caught);
    const members = [...context.selection()].filter((id) => context.picture().dots.has(id));
    if (context.tool() === 'network' && members.length > 0)
      context.ask({ what: 'network', members, at: sheetAt(event) });
  };
  const finishTie = (event: PointerEvent, from: string) => {
    const hit = context.hitAt(at(event), reachOf(event));
    gesture = { kind: 'rest' };
    context.setStroke(undefined);
    if (hit?.kind === 'organisation' && hit.id !== from) context.tie(from, hit.id);
  };

  /** Cancels the gesture that is under way. @returns whether there was one */
  const cancel = (): boolean => {
    const was = gesture;
    gesture = { kind: 'rest' };
    context.setStroke(undefined);
    if (was.kind === 'drag') context.drag.end(false);
    return was.kind !== 'rest' && was.kind !== 'press';
  };

  return {
    down,
    move,
    up,
    cancel,
    leave: () => {
      context.pointAt(undefined);
      context.setHover(undefined);
    },
    /** Whether a press at this place moves the sheet instead of something on it. @param point in window units */
    pans(point: Point, shift: boolean, touch: boolean): boolean {
      const tool = context.tool();
      if (shift || tool === 'lasso' || tool === 'network' || gesture.kind === 'tie') return false;
      const hit = context.hitAt(point, touch ? REACH.touch : REACH.mouse);
      return hit?.kind !== 'organisation' || (tool !== 'tie' && !context.writable());
    },
  };
}
export type Gestures = ReturnType<typeof makeGestures>;
