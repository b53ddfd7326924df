/**
 * What the back of a hall can read: measured in the browser, on what is painted.
 * @module
 */
import type { Page } from '@playwright/test';

export type Seen = {
  words: string;
  /** Size of the type, in px of the page. */
  size: number;
  /** WCAG contrast with what lies behind it. */
  contrast: number;
  /** Sticks out of the page, or is cut off by a box that has no more room. */
  lost: boolean;
};

/** Every visible piece of text on the page. Text for screen readers only (`.vh`) is left out. */
export const seenOn = (page: Page): Promise<Seen[]> =>
  page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const rgba = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = rgba(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** What is painted behind an element: a box of its own picture, or the nearest ground that is not clear. */
    const groundOf = (element: Element): string => {
      const box = element.ownerDocument.defaultView && element.parentElement?.querySelector('.plot__face');
      if (element.tagName === 'text' && box) return getComputedStyle(box).fill;
      for (let up: Element | null = element; up; up = up.parentElement) {
        const ground = getComputedStyle(up).backgroundColor;
        if ((rgba(ground)[3] ?? 0) > 0) return ground;
      }
      return 'white';
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: Seen[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim();
      if (!element || !words || element.closest('.vh, title, desc, .skip, noscript, script')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const style = getComputedStyle(element);
      const inPicture = element instanceof SVGTextElement;
      const [light = 0, dark = 0] = [
        luminance(inPicture ? style.fill : style.color),
        luminance(groundOf(element)),
      ].sort((a, b) => b - a);
      const scale = inPicture ? element.getCTM()?.a || element.getCTM()?.b || 1 : 1;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const out = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
      seen.push({
        words,
        size: Number.parseFloat(style.fontSize) * Math.abs(scale),
        contrast: (light + 0.05) / (dark + 0.05),
        lost: out,
      });
    }
    return seen;
  });
