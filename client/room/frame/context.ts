/**
 * What the frame of a table offers to the pages in it. Addresses, undo, focus and fetching are done once, by the
 * frame.
 * @module
 */
import { type Accessor, createContext, useContext } from 'solid-js';
import type { ActivityKind } from '../../../shared/activities/index.ts';
import type { TablePart } from '../../activities/activity.ts';
import type { Undo } from '../../sync/editing/undo.ts';
import type { Speaking } from '../scribe/index.ts';

export type Frame = {
  /** Returns the address of a page of this table. */
  href(kind: ActivityKind, value: string): string;
  /** The address of the table's home page. */
  home: Accessor<string>;
  /** The address of a card on the home page, by the code that addresses know it by. */
  cardHref(code: string): string;
  /** The address of one item of a deck, on the page that shows that deck; `undefined` where no page does. */
  itemHref(deck: string, item: string): string | undefined;
  /** The address of a table's story; with a card's code, that of the page on which the table tells one that answers it. */
  toldHref(which: string): string;
  /** Chooses what the undo keys act on while the calling page is open; `undefined` leaves the keys to the browser. */
  undoWith(choose: () => Pick<Undo, 'undo' | 'redo'> | undefined): void;
  /** Registers work that is also done when this device forgets the workshop. */
  whenForgotten(forget: () => Promise<void>): void;
  /** Whose words are being typed. */
  speaking: Speaking;
  /** What the activities bring to the table, in the record's order. */
  parts: ReadonlyMap<ActivityKind, TablePart>;
};

export const FrameContext = createContext<Frame>();

/** Returns the frame round the page. Throws outside `<FrameContext.Provider>`. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame needs <FrameContext.Provider> above it.');
  return frame;
}
