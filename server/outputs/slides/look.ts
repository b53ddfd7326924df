/**
 * What slides look like: sizes, colours and letters. Source: DESIGN-LANGUAGE, “Slides”, and the product's own tokens; slides leave the
 * house, so they are written down here as numbers. Georgia and Arial stand in for our faces, because they are on every machine.
 * @module
 */
import type { ChallengeId } from '../../../shared/cards/index.ts';

/** A slide is laid out as 1280 by 720, which is 13⅓ by 7½ inches. */
export const WIDTH = 1280;
export const HEIGHT = 720;
const PER_INCH = 96;
/** A length in inches. */
export const inches = (length: number): number => length / PER_INCH;
/** The size of letters in points. The least on any slide is 12. */
export const points = (size: number): number => Math.max(12, Math.round(size * 0.75 * 2) / 2);

export const INK = '1F1813';
export const INK_2 = '473F3A';
export const RULE = 'D4CEC8';
export const PAPER = 'FFFEFC';
const SUNK = 'ECE8E1';
export const SERIF = 'Georgia';
export const SANS = 'Arial';

type Hue = { spine: string; on: string; tint: string; band: string; text: string };
export const HUES: Readonly<Record<ChallengeId, Hue>> = {
  focus: { spine: '083C71', on: PAPER, tint: 'E9F1FB', band: 'CDDEF4', text: '0D3662' },
  ownership: { spine: 'B8392E', on: PAPER, tint: 'FAEFEA', band: 'F7D8CD', text: '6D2019' },
  structures: { spine: '267C67', on: PAPER, tint: 'E5F4EF', band: 'C2E6DA', text: '0A4035' },
  capacity: { spine: 'B47C21', on: INK, tint: 'FBF3E0', band: 'F5E0B8', text: '553508' },
  effectiveness: { spine: '914F9B', on: PAPER, tint: 'F6EDF7', band: 'EAD6ED', text: '54255C' },
};
/** For what belongs to no challenge. */
const NO_HUE: Hue = { spine: INK, on: PAPER, tint: SUNK, band: SUNK, text: INK };
export const hueOf = (challenge: ChallengeId | undefined): Hue => (challenge ? HUES[challenge] : NO_HUE);
