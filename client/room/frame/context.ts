/**
 * What the frame of a table offers to the pages in it. Addresses, undo, focus and fetching are the frame's, once.
 * @module
 */
import { type Accessor, createContext, useContext } from 'solid-js';
import type { ActivityKind } from '../../../shared/activities/index.ts';
import type { TablePart } from '../../activities/activity.ts';
import type { Undo } from '../../sync/editing/undo.ts';
import type { Speaking } from '../scribe/index.ts';

export type Frame = {
  /** The address of a page of this table. */
  href(kind: ActivityKind, value: string): string;
  /** The address of the table's home, its cards. */
  home: Accessor<string>;
  /** What undo means while the page stands that says it; `undefined` leaves the keys to the browser. */
  undoWith(choose: () => Pick<Undo, 'undo' | 'redo'> | undefined): void;
  /** Also done when this device is to forget the workshop. */
  whenForgotten(forget: () => Promise<void>): void;
  /** Whose words are typed. */
  speaking: Speaking;
  /** What the activities say at every table, in their order. */
  parts: ReadonlyMap<ActivityKind, TablePart>;
};

export const FrameContext = createContext<Frame>();

/** The frame round the page. Throws outside `<FrameContext.Provider>`. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame needs <FrameContext.Provider> above it.');
  return frame;
}
