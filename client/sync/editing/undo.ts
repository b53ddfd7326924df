/**
 * Undo and redo of one's own edits only, one stack for everything at a table.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import * as Y from 'yjs';
import { CHALLENGE_IDS } from '../../../shared/cards/challenge.ts';
import {
  type Doc,
  type DocumentKind,
  noteFragment,
  type Origin,
  root,
  rootNames,
  type RootsIn,
  type TableDoc,
} from '../../../shared/model/document.ts';
import type { RootDefinition } from '../../../shared/model/root.ts';
import { written } from '../../lib/unwritten.ts';

export type Undo = {
  undo(): void;
  redo(): void;
  canUndo: Accessor<boolean>;
  canRedo: Accessor<boolean>;
  /** Ends the present step, so that what comes next is undone on its own. */
  newStep(): void;
  /** The shared manager, for the note editor: two managers would undo each other's work. */
  manager: Y.UndoManager;
};

/**
 * Wraps edits so that each is a step of its own and can be undone alone, and is said on screen when it fails.
 * @param newStep ends the present step
 */
export const asSteps =
  (newStep: () => void) =>
  <Args extends unknown[], T>(edit: (...args: Args) => T) =>
  (...args: Args): T => {
    newStep();
    try {
      return written(() => edit(...args));
    } finally {
      newStep();
    }
  };

/** The notes of a table, which undo covers beside its roots. */
export const tableNotes = (doc: TableDoc): Y.XmlFragment[] =>
  CHALLENGE_IDS.map((id) => noteFragment(doc, id));

/**
 * Makes the undo stack of a page. Must run under a Solid owner. Edits made with `origin` can be undone in the roots
 * whose definition says so; the note editor adds an origin of its own.
 * @param notes rich texts that undo covers too
 */
export function createUndo<K extends DocumentKind>(
  doc: Doc<K>,
  origin: Origin,
  roots: RootsIn<K>,
  notes: readonly Y.XmlFragment[] = [],
): Undo {
  const definitions = roots as Record<string, RootDefinition<unknown>>;
  const covered = rootNames(roots).filter((name) => definitions[name]?.undo);
  const cores = new Map(covered.map((name) => [root(doc, name), definitions[name]?.core ?? []]));
  const coreOf = (entry: Y.AbstractType<unknown>) => cores.get(entry._item?.parent as Y.Map<unknown>) ?? [];
  const manager = new Y.UndoManager([...cores.keys(), ...notes], {
    doc,
    trackedOrigins: new Set<unknown>([origin]),
    captureTimeout: 600,
    deleteFilter: (item) => !holdsWorkOfOthers(item, doc.clientID, coreOf),
  });
  const [canUndo, setCanUndo] = createSignal(false);
  const [canRedo, setCanRedo] = createSignal(false);
  const look = () => {
    setCanUndo(manager.canUndo());
    setCanRedo(manager.canRedo());
  };
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    manager.on(event, look);
  onCleanup(() => manager.destroy());
  return {
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    canUndo,
    canRedo,
    newStep: () => manager.stopCapturing(),
    manager,
  };
}

/**
 * Whether an insertion holds other people's work. Undoing "add a response" or "new paragraph" must not take along what
 * somebody else has typed into it or changed about it since. The entry then keeps the fields that make it an entry,
 * and only one's own words go. The stack lives as long as the page, so everything it may take back was made under this
 * client id.
 */
function holdsWorkOfOthers(
  item: Y.Item,
  ownClient: number,
  coreOf: (entry: Y.AbstractType<unknown>) => readonly string[],
): boolean {
  if (item.content instanceof Y.ContentType) return typeHoldsOthers(item.content.type, ownClient);
  const { parent, parentSub, left } = item;
  if (parentSub === null || !(parent instanceof Y.AbstractType) || !parent._item) return false;
  // A later value of the same field can be taken back, because the first value is still there then.
  const makesTheEntry = left === null && coreOf(parent).includes(parentSub);
  return makesTheEntry && typeHoldsOthers(parent, ownClient);
}

const DEEPEST = 100;

function typeHoldsOthers(type: Y.AbstractType<unknown>, ownClient: number, depth = 0): boolean {
  // Nothing of ours is nested so deep, and going on would overflow the stack.
  if (depth > DEEPEST) return true;
  const foreign = (item: Y.Item | null): boolean =>
    !!item &&
    !item.deleted &&
    ((item.id.client !== ownClient &&
      (item.content instanceof Y.ContentString || item.content instanceof Y.ContentAny)) ||
      (item.content instanceof Y.ContentType && typeHoldsOthers(item.content.type, ownClient, depth + 1)));
  for (let item = type._start; item; item = item.right) if (foreign(item)) return true;
  return [...type._map.values()].some(foreign);
}
