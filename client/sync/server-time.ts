/**
 * The server's clock on this device. Devices in a hall are wrong by minutes, some by an hour; what ends at a moment of
 * the server's clock must end at the same second everywhere.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Of a few questions in a row the quickest answer says most: it left the least room for doubt. */
const QUESTIONS = 4;
/** Quartz drifts by a second a day; a laptop that slept drifts by the whole sleep. */
const AGAIN_MS = 5 * 60_000;
/** A jump of the device's clock this large means that it slept, or that somebody set it. */
const JUMP_MS = 500;

/** Goes on evenly whatever happens to the device's clock, except while the device sleeps. */
const steady = () => performance.timeOrigin + performance.now();

let offset = 0;
let jumpedFrom = Date.now() - steady();
let following = 0;
let stop = () => {};
const [known, setKnown] = createSignal(false);

/** Now, by the server's clock, in milliseconds since 1970; the device's own until the server has been asked. */
export const serverNow = (): number => steady() + offset;

/**
 * Now by the server's clock, at every whole second. Must run under a Solid owner.
 * `known` is false until the server has answered: a clock shown before could be an hour wrong.
 */
export function createServerTime(): { now: Accessor<number>; known: Accessor<boolean> } {
  const [now, setNow] = createSignal(serverNow());
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    // Read once: a timer that rings early would show the old second and wait for the one after the next.
    const at = serverNow();
    setNow(at);
    timer = setTimeout(tick, 1_001 - (at % 1_000));
  };
  tick();
  follow();
  onCleanup(() => {
    clearTimeout(timer);
    unfollow();
  });
  return { now, known };
}

/** One measurement for all clocks of a page. */
function follow(): void {
  following += 1;
  if (following > 1) return;
  const ask = () => void measure();
  const seen = () => document.visibilityState === 'visible' && ask();
  const often = setInterval(ask, AGAIN_MS);
  const jumps = setInterval(() => {
    const jump = Date.now() - steady();
    if (Math.abs(jump - jumpedFrom) > JUMP_MS) ask();
    jumpedFrom = jump;
  }, 1_000);
  window.addEventListener('online', ask);
  document.addEventListener('visibilitychange', seen);
  stop = () => {
    clearInterval(often);
    clearInterval(jumps);
    window.removeEventListener('online', ask);
    document.removeEventListener('visibilitychange', seen);
  };
  ask();
}

function unfollow(): void {
  following -= 1;
  if (following === 0) stop();
}

async function measure(): Promise<void> {
  let best = Infinity;
  let found = offset;
  for (let question = 0; question < QUESTIONS; question += 1) {
    const asked = steady();
    const answer = await fetch('/api/time').then(
      (response) => (response.ok ? (response.json() as Promise<{ now: number }>) : undefined),
      () => undefined,
    );
    if (!answer) break;
    const took = steady() - asked;
    if (took >= best) continue;
    best = took;
    found = answer.now - (asked + took / 2);
  }
  if (best === Infinity) return;
  offset = found;
  setKnown(true);
}
