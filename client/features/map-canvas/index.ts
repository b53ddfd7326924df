/** The network map as a drawing: seen, drawn together, arranged and taken along as a picture. @module */
export { MapCanvas } from './map-canvas.tsx';
export type { Tool } from './tools.ts';
export { measureHere, paletteAt } from './on-canvas.ts';
