/** The network map as a drawing: seen, drawn together and arranged. @module */
export { MapCanvas } from './map-canvas.tsx';
export type { Tool } from './hand/gestures.ts';
