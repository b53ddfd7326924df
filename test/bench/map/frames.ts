/**
 * Frames of a page while a hand moves over it.
 * @module
 */
import type { CDPSession, Page } from '@playwright/test';

export type Frames = { median: number; p95: number; count: number };
type Spot = { x: number; y: number };

const STROKES = 240;

/** Presses at a spot and moves in circles for some four seconds; returns the frames meanwhile, in milliseconds. */
export async function framesOf(page: Page, cdp: CDPSession, at: Spot): Promise<Frames> {
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Spot) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'mouse',
    });
  await mouse('mousePressed', at);
  await mouse('mouseMoved', { x: at.x + 10, y: at.y + 10 });
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const look = (now: number) => {
      frames.push(now - last);
      last = now;
      if (Object.hasOwn(globalThis, 'benchFrames')) requestAnimationFrame(look);
    };
    Object.assign(globalThis, { benchFrames: frames });
    requestAnimationFrame(look);
  });
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    const angle = stroke / 12;
    const spot = { x: at.x + 90 * Math.sin(angle), y: at.y + 60 * (1 - Math.cos(angle)) };
    // A hand does not wait for the page: strokes come every 16 ms, whatever becomes of them.
    void mouse('mouseMoved', spot).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  const frames = await page.evaluate(() => {
    const { benchFrames } = globalThis as unknown as { benchFrames: number[] };
    Reflect.deleteProperty(globalThis, 'benchFrames');
    return benchFrames.slice(1);
  });
  await mouse('mouseReleased', at);
  return statistics(frames);
}

export function statistics(values: readonly number[]): Frames {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), count: sorted.length };
}
