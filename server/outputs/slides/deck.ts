/**
 * A presentation that is being made: masters with real titles, and slides in their order.
 * @module
 */
import { readable } from '../../../shared/activities/map/files/readable.ts';
import { CHALLENGE_IDS, type ChallengeId, challenges } from '../../../shared/cards/index.ts';
import { newPptx, type Pptx, type Slide } from './pptx.ts';
import { HEIGHT, hueOf, inches, INK, INK_2, PAPER, points, SANS, SERIF, WIDTH } from './look.ts';

export type Deck = {
  /**
   * Adds a slide with a title that screen readers and the outline know.
   * @param size of the title's letters
   */
  add(
    title: string,
    size: number,
    options?: { challenge?: ChallengeId | undefined; code?: string; cover?: true },
  ): Slide;
  /** Ends a slide: its foot, and what a speaker reads. */
  end(slide: Slide, foot: string, aside: string, notes: readonly string[]): void;
  bytes(): Promise<Uint8Array>;
};

const MARGIN = 64;
/** Where words begin and end on a slide with a spine, and on one without. */
export const SPINED = { x: 160, w: WIDTH - 160 - MARGIN } as const;
export const PLAIN = { x: MARGIN, w: WIDTH - 2 * MARGIN } as const;
const SPINE = 104;
const FOOT = 664;
const TITLE = { y: 40, h: 170 } as const;
/** The first slide's title stands below the mark. */
const COVER = 'cover';
const COVER_TITLE = { y: 108, h: 100 } as const;
const nameOf = (challenge: ChallengeId | undefined): string => challenge ?? 'plain';

/** Starts a presentation. @param title what it is called where files are listed */
export function startDeck(title: string): Deck {
  const pptx = newPptx();
  pptx.defineLayout({ name: 'wide', width: inches(WIDTH), height: inches(HEIGHT) });
  pptx.layout = 'wide';
  pptx.title = readable(title);
  pptx.author = 'Strategic Exchange';
  pptx.company = '';
  pptx.theme = { headFontFace: SERIF, bodyFontFace: SANS };
  defineMaster(pptx, COVER, undefined, COVER_TITLE);
  for (const challenge of [undefined, ...CHALLENGE_IDS])
    defineMaster(pptx, nameOf(challenge), challenge, TITLE);
  let count = 0;
  return {
    add(words, size, { challenge, code = '', cover } = {}) {
      count += 1;
      const slide = pptx.addSlide({ masterName: cover ? COVER : nameOf(challenge) });
      // As a run: what is said of the whole box gives way to the placeholder.
      slide.addText([{ text: readable(words), options: { fontSize: points(size) } }], {
        placeholder: 'title',
        lang: 'en-GB',
      });
      if (challenge && code)
        slide.addText(code, {
          ...box(0, 100, SPINE, 50),
          align: 'center',
          bold: true,
          color: hueOf(challenge).on,
          fontFace: SANS,
          fontSize: points(40),
        });
      return slide;
    },
    end(slide, foot, aside, notes) {
      const y = { ...box(0, FOOT, 0, 32), fontFace: SANS, fontSize: 12, color: INK_2 };
      const { x, w } = areaOf(slide);
      // The right half holds a number, and seldom words before it.
      const left = aside ? 0.62 : 0.92;
      slide.addText(readable(foot), { ...y, x: inches(x), w: inches(w * left), h: inches(32), margin: 0 });
      slide.addText(`${aside}${aside ? '      ' : ''}${count}`, {
        ...y,
        x: inches(x + w * left),
        w: inches(w * (1 - left)),
        h: inches(32),
        align: 'right',
        margin: 0,
      });
      const words = notes.filter(Boolean).join('\n\n');
      if (words) slide.addNotes(readable(words));
    },
    bytes: async () => new Uint8Array((await pptx.write({ outputType: 'nodebuffer' })) as Buffer),
  };

  function areaOf(slide: Slide): { x: number; w: number } {
    const { _slideLayout: layout } = slide as unknown as { _slideLayout?: { _name?: string } };
    return CHALLENGE_IDS.some((id) => id === layout?._name) ? SPINED : PLAIN;
  }
}

/** A box in the slide's units, without a margin of its own. */
export const box = (x: number, y: number, w: number, h: number) => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h),
  margin: 0,
});

function defineMaster(
  pptx: Pptx,
  master: string,
  challenge: ChallengeId | undefined,
  room: { y: number; h: number },
): void {
  const { x, w } = challenge ? SPINED : PLAIN;
  const hue = hueOf(challenge);
  const name = challenges.find(({ id }) => id === challenge)?.title;
  pptx.defineSlideMaster({
    title: master,
    background: { color: PAPER },
    objects: [
      ...(name
        ? [
            { rect: { ...box(0, 0, SPINE, HEIGHT), fill: { color: hue.spine } } },
            {
              text: {
                text: name,
                options: {
                  // Turned about its middle: written upwards along the spine.
                  ...box(SPINE / 2 - 130, HEIGHT - 190, 260, 60),
                  rotate: 270,
                  color: hue.on,
                  fontFace: SERIF,
                  fontSize: points(32),
                },
              },
            },
          ]
        : []),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title' as const,
            ...box(x, room.y, w, room.h),
            align: 'left' as const,
            valign: 'top' as const,
            bold: true,
            color: INK,
            fontFace: SERIF,
            fontSize: points(40),
          },
          text: '',
        },
      },
    ],
  });
}
