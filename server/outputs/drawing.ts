/**
 * A map that is ready to be drawn by any pen.
 * @module
 */
import type { Print } from '../../shared/activities/map/drawing/pens/print.ts';
import type { Picture } from '../../shared/activities/map/drawing/picture.ts';

export type Sketch = { picture: Picture; print: Print };
