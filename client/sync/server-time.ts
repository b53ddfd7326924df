/**
 * The server's clock on this device. Devices in a hall are wrong by minutes, some by an hour, and what ends at a
 * moment of the server's clock must end at the same second everywhere.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * How many times in a row the server is asked. The quickest answer is believed, because it leaves the least room for
 * doubt.
 */
const QUESTIONS = 4;
/** How often to ask again. Quartz drifts by a second a day, and a laptop that slept is off by the whole sleep. */
const AGAIN_MS = 5 * 60_000;
/** A jump of the device's clock this large means that the device slept, or that somebody set the clock. */
const JUMP_MS = 500;

/** A clock that goes on evenly whatever happens to the device's own, except while the device sleeps. */
const steady = () => performance.timeOrigin + performance.now();

let offset = 0;
let jumpedFrom = Date.now() - steady();
let following = 0;
let stop = () => {};
const [known, setKnown] = createSignal(false);

/** The time by the server's clock, in milliseconds since 1970. Until the server has answered it is the device's own. */
export const serverNow = (): number => steady() + offset;

/**
 * Follows the server's clock at every whole second. Must run under a Solid owner. `known` is false until the server
 * has answered: a clock shown before that could be an hour wrong.
 */
export function createServerTime(): { now: Accessor<number>; known: Accessor<boolean> } {
  const [now, setNow] = createSignal(serverNow());
  let timer: ReturnType<typeof setTimeout>;
  const tick = () => {
    // The time is read once, because a timer that fires early would show the old second and then wait for the one after
    // the next.
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

/** Measures once for all clocks of a page. */
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
