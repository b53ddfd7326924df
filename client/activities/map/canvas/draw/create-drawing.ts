/**
 * The map as a drawing that follows the document: places, stored and guessed, and the picture made of them.
 * @module
 */
import { type Accessor, createMemo, untrack } from 'solid-js';
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { MapScene } from '../../live/map-context.ts';
import { makePicture, type Picture } from '../../../../../shared/activities/map/drawing/picture.ts';
import type { Places } from '../../../../../shared/activities/map/drawing/layout/bodies.ts';
import { withGuesses } from '../../../../../shared/activities/map/drawing/layout/layouts.ts';
import { guessPlaces } from '../../../../../shared/activities/map/drawing/layout/places.ts';

export type Drawing = {
  picture: Accessor<Picture>;
  /** A picture of one's own, in which everybody stands where they belong: nothing glides or is held in it. */
  still(): Picture;
  place(id: string): Point;
  /** Writes where some have come to, and with them where everybody stands that nobody had put anywhere. */
  settle(moved: Places): void;
  /** Where those stand that nobody has put anywhere. */
  guessed: Accessor<Places>;
};

/** Must run under a Solid owner. */
export function createDrawing(map: Pick<MapScene, 'session' | 'show'>): Drawing {
  const { mirror, drawn, edits } = map.session;
  const guessed = createMemo(() => {
    mirror.changed.positions();
    return guessPlaces(drawn(), mirror.view.positions);
  });
  const place = (id: string): Point => mirror.view.positions[id] ?? guessed().get(id) ?? [0, 0];
  const picture = createMemo(() => {
    mirror.changed.positions();
    return makePicture(drawn(), map.show(), place);
  });
  return {
    picture,
    still: () => untrack(() => makePicture(drawn(), map.show(), place)),
    place,
    guessed,
    settle: (moved) => {
      if (moved.size > 0) edits.move(withGuesses(moved, guessed()));
    },
  };
}
