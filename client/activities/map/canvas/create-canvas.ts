/**
 * Puts the parts of the canvas together: drawing, drags, gestures and panning.
 * @module
 */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { Point } from '../../../../shared/activities/map/model/map-view.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { createMedia } from '../../../lib/screen/media.ts';
import type { MapScene } from '../live/map-context.ts';
import type { Drawing } from './draw/create-drawing.ts';
import { type Easel, inWindow, makeEasel } from './draw/easel.ts';
import { type GestureContext, type Gestures, makeGestures, type Naming, type Tool } from './hand/gestures.ts';
import { makeHands } from './hand/hands.ts';
import type { View } from '../../../../shared/activities/map/drawing/pens/pen.ts';
import { fitDrawn } from '../../../../shared/activities/map/drawing/fit-drawn.ts';
import { hitAt, treeOf } from './hand/hits.ts';
import { drawLive, type Stroke } from './draw/live-layer.ts';
import { makePanning, type Panning } from './hand/panning.ts';
import { fit, toSheet } from '../../../../shared/activities/map/drawing/view.ts';

export type CanvasParts = {
  host: HTMLElement;
  sheet: HTMLCanvasElement;
  live: HTMLCanvasElement;
};
export type Canvas = {
  easel: Easel;
  panning: Panning;
  gestures: Gestures;
  setStroke(stroke: Stroke): void;
  /** Puts the keyboard's focus on an organisation. */
  setWalker(id: string | undefined): void;
  /** The organisation that has the keyboard's focus. */
  walker(): string | undefined;
  /** Window units per sheet unit. */
  zoom: Accessor<number>;
  /** Another value whenever the window has moved over the sheet. */
  seen: Accessor<View>;
  showAll(): void;
  /** The middle of the window, in sheet units. */
  middle(): Point;
  /** Brings things into view, and moves nothing if they are in view already. */
  reveal(ids: readonly string[]): void;
};
type Hooks = {
  tool: () => Tool;
  tie: (from: string, to: string) => void;
  ask: (naming: Naming) => void;
  focused: () => boolean;
};

/** The width and height kept free for the buttons in the corner. They stand in a column, on a phone in a row. */
const ASIDE = { laptop: [56, 0], phone: [0, 52] } as const;

/** Must run under a Solid owner, once the elements are in the page. */
export function createCanvas(parts: CanvasParts, map: MapScene, drawing: Drawing, hooks: Hooks): Canvas {
  const { presence } = map.session;
  const announce = useAnnounce();
  const phone = createMedia('(max-width: 560px), (max-height: 540px)');
  const calm = createMedia('(prefers-reduced-motion: reduce)');
  const [walker, setWalker] = createSignal<string>();
  let picture = drawing.picture();
  let tree: ReturnType<typeof treeOf> | undefined;
  let stroke: Stroke;
  const hands = makeHands(() => picture);

  const easel = makeEasel(parts, picture, {
    calm,
    quiet: () => withWalker(map.selection(), hooks.focused() ? walker() : undefined),
    live(scene) {
      const more = hands.step();
      const state = {
        selection: map.selection(),
        hover: map.hover(),
        walker: hooks.focused() ? walker() : undefined,
        stroke,
        hands: hands.shown(),
      };
      drawLive(scene, state);
      return more;
    },
  });
  const [zoom, setZoom] = createSignal(easel.view().k);
  const [moved, setMoved] = createSignal(easel.view());
  const follow = (view: View) => {
    easel.setView(view);
    setMoved(view);
    setZoom(view.k);
  };
  const panning = makePanning(parts.live, follow, easel.rest, (...press) => gestures.pans(...press));
  const setStroke = (next: Stroke) => {
    stroke = next;
    easel.refresh();
  };
  const lift = () => {
    const lifted = hands.lifted();
    if (easel.lift(lifted)) tree = undefined;
    return lifted;
  };
  const putBack = (ids: readonly string[]) => {
    // This runs for twenty pointers a frame, and hardly ever has one of them let go of something.
    if (ids.length === 0) return;
    for (const id of ids) {
      const dot = picture.dots.get(id);
      if (dot) [dot.x, dot.y] = drawing.place(id);
    }
    easel.redraw();
  };

  const context: GestureContext = {
    picture: () => picture,
    view: easel.view,
    tool: hooks.tool,
    writable: map.writable,
    selection: map.selection,
    select: map.select,
    setHover: (id) => {
      if (map.hover() !== id) map.setHover(id);
    },
    hitAt: (at, reach) => hitAt(picture, (tree ??= treeOf(picture)), easel.view(), at, reach),
    drag: {
      start(ids) {
        hands.start(ids);
        lift();
      },
      by(by) {
        hands.move(by);
        presence.tell({ drag: { ids: [...map.selection()].filter((id) => picture.dots.has(id)), by } });
        easel.refresh();
      },
      end(keep) {
        const places = hands.end();
        presence.tell({ drag: undefined });
        if (keep) {
          for (const [id, [x, y]] of places) Object.assign(picture.dots.get(id) ?? {}, { x, y });
          drawing.settle(places);
        }
        lift();
        if (!keep) putBack([...places.keys()]);
      },
    },
    setStroke,
    pointAt: (cursor) => presence.tell({ cursor }),
    tie: hooks.tie,
    ask: hooks.ask,
  };
  const gestures = makeGestures(context);

  /** The view that `showAll` set last. While it is the current one, resizing the window shows everything again. */
  let whole: View | undefined;
  const showAll = () => {
    // The places count and not the dots of the picture, which may still be gliding there.
    panning.to(
      fitDrawn(drawing.still(), easel.size(), {
        measure: easel.measure(),
        aside: phone() ? ASIDE.phone : ASIDE.laptop,
      }),
    );
    whole = easel.view();
  };
  const middle = () => toSheet(easel.view(), [easel.size().w / 2, easel.size().h / 2]);
  const reveal = (ids: readonly string[]) => {
    const { w, h } = easel.size();
    const view = easel.view();
    const points = ids.flatMap((id) => pointsOf(id, drawing));
    const outside = points.some((point) => {
      const [x, y] = inWindow(view, { x: point[0], y: point[1] });
      return x < 50 || y < 50 || x > w - 50 || y > h - 50;
    });
    if (outside) panning.to(fit(points, easel.size(), Math.max(view.k, 0.6)));
  };

  let seen = false;
  let wasEmpty = false;
  createEffect(
    on(drawing.picture, (next) => {
      easel.show(next, seen);
      picture = next;
      tree = undefined;
      // The first picture is shown whole. After that nobody's view is moved for them.
      if (!seen && next.dots.size > 0 && easel.size().w > 1) {
        seen = true;
        // Whoever draws the very first organisation has it under the pointer, where it must stay.
        if (!(wasEmpty && next.dots.size === 1)) showAll();
      }
      wasEmpty = next.dots.size === 0;
    }),
  );
  let lastLifted = new Set<string>();
  createEffect(() => {
    hands.read(presence.peers());
    const lifted = lift();
    putBack([...lastLifted].filter((id) => !lifted.has(id)));
    lastLifted = lifted;
    easel.refresh();
  });
  createEffect(() => {
    map.hover();
    easel.refresh();
  });
  // The live layer writes the names of what is selected or focused, so the sheet must be drawn without them.
  createEffect(on([map.selection, walker, hooks.focused], easel.redraw, { defer: true }));
  createEffect(
    on(map.focusRequest, (request) => {
      if (!request) return;
      reveal(request.ids);
      const [name] = request.ids.map((id) => picture.dots.get(id)?.name).filter(Boolean);
      if (name)
        announce(
          `The map shows ${name}${request.ids.length > 1 ? ` and ${request.ids.length - 1} more` : ''}.`,
        );
    }),
  );

  const observer = new ResizeObserver(() => {
    easel.resize({ w: parts.host.clientWidth, h: parts.host.clientHeight });
    if (picture.dots.size === 0 || (seen && easel.view() !== whole)) return;
    seen = true;
    showAll();
  });
  observer.observe(parts.host);
  onCleanup(() => {
    observer.disconnect();
    panning.close();
    easel.close();
    presence.tell({ cursor: undefined, drag: undefined });
  });
  return {
    easel,
    panning,
    gestures,
    setStroke,
    setWalker,
    walker,
    zoom,
    seen: moved,
    showAll,
    middle,
    reveal,
  };
}

const withWalker = (selection: ReadonlySet<string>, walker: string | undefined): ReadonlySet<string> =>
  walker === undefined ? selection : new Set([...selection, walker]);

/** The place of an organisation, of both ends of a tie, or of all members of a network. */
function pointsOf(id: string, { picture, place }: Drawing): Point[] {
  const { dots, lines, hulls } = picture();
  if (dots.has(id)) return [place(id)];
  const line = lines.find((other) => other.id === id);
  if (line) return [place(line.from.id), place(line.to.id)];
  return hulls.find((other) => other.id === id)?.members.map((dot) => place(dot.id)) ?? [];
}
