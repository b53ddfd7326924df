/**
 * The map as a drawing that follows the document: the stored and guessed places, and the picture made from them.
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
  /** A fresh picture in which every organisation stands at its place: nothing in it glides or is dragged. */
  still(): Picture;
  place(id: string): Point;
  /** Writes new places, and with them the guessed places of all organisations that had none. */
  settle(moved: Places): void;
  /** The guessed places of organisations that nobody has placed. */
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
