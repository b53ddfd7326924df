/**
 * What the room will do, by date, as many slides as it takes.
 * @module
 */
import type { Deed } from '../../../shared/report/report.ts';
import { box, type Deck, PLAIN } from './deck.ts';
import { cutTo, heightOf } from './fitting.ts';
import { hueOf, INK, INK_2, inches, points, RULE, SANS } from './look.ts';
import { whoAndWhen } from '../words.ts';

const SIZE = 24;
const TOP = 112;
const FOOT = 640;
const COLUMNS = { from: 90, what: 700, who: 190, by: 172 } as const;

/** Adds the slides. None for no actions. */
export function addDeeds(deck: Deck, deeds: readonly Deed[], title: string, foot: string): void {
  const pages = pagesOf(deeds);
  pages.forEach((page, nth) => {
    const slide = deck.add(title, 44);
    const head = { bold: false, color: INK_2, fontSize: points(17) } as const;
    slide.addTable(
      [
        ['From', 'What', 'Who', 'By'].map((text) => ({ text, options: head })),
        ...page.map(({ from, what, who, by, state, challenge }) => [
          {
            text: cutTo(from, COLUMNS.from * 0.9, 17, 2),
            options: { bold: true, fontSize: points(17), color: hueOf(challenge).text },
          },
          {
            text: cutTo(what, COLUMNS.what - 16, SIZE, 3),
            options: { bold: true, ...(state === 'let-go' && { strike: 'sngStrike' as const }) },
          },
          { text: cutTo(who || 'Nobody yet', COLUMNS.who - 8, SIZE, 2) },
          { text: cutTo(state === 'done' ? 'Done' : by || 'No date yet', COLUMNS.by - 8, SIZE, 2) },
        ]),
      ],
      {
        x: inches(PLAIN.x),
        y: inches(TOP),
        w: inches(PLAIN.w),
        colW: Object.values(COLUMNS).map(inches),
        border: { type: 'none' },
        color: INK,
        fontFace: SANS,
        fontSize: points(SIZE),
        margin: [inches(8), inches(8), inches(8), 0],
        valign: 'top',
      },
    );
    const rule = { ...box(PLAIN.x, TOP + 40, PLAIN.w, 0), line: { color: RULE, width: 1 } };
    slide.addShape('line', rule);
    const aside = pages.length > 1 ? `${nth + 1} of ${pages.length} pages, by date` : '';
    deck.end(
      slide,
      foot,
      aside,
      page.map((deed) => `${deed.what} (${whoAndWhen(deed)}; ${deed.stateWords}; table ${deed.table})`),
    );
  });
}

/** Splits actions so that each slide's rows find room. */
function pagesOf(deeds: readonly Deed[]): Deed[][] {
  const pages: Deed[][] = [];
  let y = Infinity;
  for (const deed of deeds) {
    const words = cutTo(deed.what, COLUMNS.what - 16, SIZE, 3);
    const height = heightOf(words, COLUMNS.what - 16, SIZE) + 20;
    if (y + height > FOOT) {
      pages.push([]);
      y = TOP + 44;
    }
    pages.at(-1)?.push(deed);
    y += height;
  }
  return pages;
}
