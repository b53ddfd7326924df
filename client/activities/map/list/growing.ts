import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';

/** How many rows are drawn at first, and how many more with each frame, so that the list of a county opens at once. */
const FIRST = 120;
const MORE = 150;

/** Shows the beginning of a list at first, and more of it with each frame until all of it is there. Must run under a Solid owner. */
export function createGrowing(all: Accessor<string[]>): {
  rows: Accessor<string[]>;
  /** Makes sure that so many rows are drawn now, because somebody goes there. */
  atLeast(count: number): void;
} {
  const [count, setCount] = createSignal(FIRST);
  const short = createMemo(() => count() < all().length);
  createEffect(() => {
    if (!short()) return;
    let frame = 0;
    const grow = () => {
      setCount((drawn) => drawn + MORE);
      if (short()) frame = requestAnimationFrame(grow);
    };
    frame = requestAnimationFrame(grow);
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return {
    rows: () => all().slice(0, count()),
    atLeast: (wanted) => void setCount((drawn) => Math.max(drawn, wanted)),
  };
}
