/**
 * The library that writes presentations, under names that can be used as types.
 * @module
 */
import pptxgen from 'pptxgenjs';

export type Pptx = pptxgen.default;
export type Slide = pptxgen.default.Slide;
export type ShapeProps = pptxgen.default.ShapeProps;

/** Starts an empty presentation. */
export const newPptx = (): Pptx => new (pptxgen as unknown as typeof pptxgen.default)();
