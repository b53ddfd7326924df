/**
 * Dragging something from place to place with a mouse, a finger or a pen. Places carry `data-drop` with their name.
 * Nobody else sees a drag: only the drop is shared.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** What is being dragged, and the name of the place below the pointer. */
export type Carried = { id: string; over: string | undefined };
export type Drag = {
  carried: Accessor<Carried | undefined>;
  /** Starts a drag. Call it on `pointerdown`; `element` follows the pointer from its first few pixels on. */
  start(event: PointerEvent, id: string, element: HTMLElement): void;
  /** Ends the drag of something that has gone. Nothing is dropped. */
  forget(id: string): void;
};

/** A pointer that moves less than this is a press and not a drag. Pixels. */
const SLACK = 5;
/** How near to the edge the page scrolls, and how far in each frame. Pixels. */
const EDGE = 56;
const STRIDE = 10;

/**
 * Makes a drag. Must run under a Solid owner.
 * @param onDrop not called when something is dropped outside every place
 */
export function createDrag(onDrop: (id: string, place: string) => void): Drag {
  const [carried, setCarried] = createSignal<Carried>();
  let now: Carried | undefined;
  const carry = (next: Carried | undefined) => {
    now = next;
    setCarried(next);
  };
  let end = () => {};
  onCleanup(() => end());

  const start = (event: PointerEvent, id: string, element: HTMLElement) => {
    if (event.button !== 0 || !event.isPrimary) return;
    end();
    const ended = new AbortController();
    const scroller = scrollerOf(element);
    const from = { x: event.clientX + scroller.scrollLeft, y: event.clientY + scroller.scrollTop };
    let at = { x: event.clientX, y: event.clientY };
    let frame = 0;
    end = () => {
      ended.abort();
      cancelAnimationFrame(frame);
      element.style.removeProperty('translate');
      carry(undefined);
    };
    const follow = () => {
      const x = at.x + scroller.scrollLeft - from.x;
      const y = at.y + scroller.scrollTop - from.y;
      element.style.translate = `${x}px ${y}px`;
      carry({ id, over: placeAt(at.x, at.y) });
    };
    const tick = () => {
      const pull = pullAt(at.y, scroller);
      if (pull) {
        scroller.scrollBy(0, pull * STRIDE);
        follow();
      }
      frame = requestAnimationFrame(tick);
    };
    const listen = <Kind extends keyof DocumentEventMap>(
      kind: Kind,
      hear: (event: DocumentEventMap[Kind]) => void,
    ) => document.addEventListener(kind, hear, { signal: ended.signal, capture: true });

    listen('pointermove', (moved) => {
      if (moved.pointerId !== event.pointerId) return;
      at = { x: moved.clientX, y: moved.clientY };
      if (!now && Math.hypot(at.x - event.clientX, at.y - event.clientY) < SLACK) return;
      if (!now) frame = requestAnimationFrame(tick);
      follow();
    });
    listen('pointerup', (lifted) => {
      if (lifted.pointerId !== event.pointerId) return;
      const over = now?.over;
      end();
      if (over !== undefined) onDrop(id, over);
    });
    listen('pointercancel', () => end());
    listen('keydown', (key) => {
      if (key.key !== 'Escape' || !now) return;
      key.preventDefault();
      key.stopPropagation();
      end();
    });
  };
  return {
    carried,
    start,
    forget: (id) => {
      if (now?.id === id) end();
    },
  };
}

const placeAt = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset['drop'];

/** Returns which way the page is to scroll: -1 up, 1 down, 0 not at all. */
function pullAt(y: number, scroller: Element): number {
  const page = scroller === document.scrollingElement;
  const { top, bottom } = page ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  return y < top + EDGE ? -1 : y > bottom - EDGE ? 1 : 0;
}

/** Finds the nearest element round another that scrolls up and down; the page if there is none. */
function scrollerOf(element: Element): Element {
  for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY) && up.scrollHeight > up.clientHeight) return up;
  }
  return document.scrollingElement ?? document.documentElement;
}
