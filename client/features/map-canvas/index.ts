/** The network map as a drawing: seen, drawn together, arranged and taken along as a picture. @module */
export { MapCanvas } from './map-canvas.tsx';
export type { Tool } from './tools.ts';
export { makeSvg } from './drawing/print.ts';
export { drawMap } from './drawing/draw-map.ts';
export { makePicture } from './drawing/picture.ts';
export { paletteAt } from './drawing/pen.ts';
export { makeMeasure } from './drawing/labels.ts';
export { fitDrawn } from './drawing/fit-drawn.ts';
export { makeOutlines } from './outline/outlines.ts';
export { guessPlaces } from './layout/places.ts';
