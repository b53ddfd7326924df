/**
 * Undo and redo of one's own edits only, one stack for everything at a table.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import * as Y from 'yjs';
import { CHALLENGE_IDS } from '../../shared/cards/challenge.ts';
import { ANSWER_CORE } from '../../shared/activities/map/model/answer-edits.ts';
import { MAP_CORE, MAP_ROOTS } from '../../shared/activities/map/model/map-view.ts';
import { RESPONSE_CORE } from '../../shared/model/table/response-edits.ts';
import { THEME_CORE } from '../../shared/activities/pause/theme-edits.ts';
import { type Origin, noteFragment, root } from '../../shared/model/schema.ts';

export type Undo = {
  undo(): void;
  redo(): void;
  canUndo: Accessor<boolean>;
  canRedo: Accessor<boolean>;
  /** Ends the present step: what comes next is undone on its own. */
  newStep(): void;
  /** The shared manager, for the note editor: two managers would undo each other's work. */
  manager: Y.UndoManager;
};

/** Makes edits steps of their own: each can be undone alone. @param newStep ends the present step */
export const asSteps =
  (newStep: () => void) =>
  <Args extends unknown[], T>(edit: (...args: Args) => T) =>
  (...args: Args): T => {
    newStep();
    const result = edit(...args);
    newStep();
    return result;
  };

/** What can be undone, and what makes an entry one: undoing must not leave half of somebody else's. */
export type UndoScope = { types: (Y.Map<unknown> | Y.XmlFragment)[]; core: readonly string[] };

/** A table's document, its notes included. */
export const tableScope = (doc: Y.Doc): UndoScope => ({
  types: [...TABLE_UNDO.map((name) => root(doc, name)), ...CHALLENGE_IDS.map((id) => noteFragment(doc, id))],
  core: [...RESPONSE_CORE, ...THEME_CORE],
});
const TABLE_UNDO = [
  'responses',
  'agreements',
  'transfers',
  'cards',
  'actions',
  'guests',
  'themes',
  'sorted',
] as const;

/** A map's document. */
export const mapScope = (doc: Y.Doc): UndoScope => ({
  types: MAP_ROOTS.map((name) => root(doc, name)),
  core: [...MAP_CORE, ...ANSWER_CORE],
});

/** Must run under a Solid owner. Edits made with `origin` can be undone; the note editor adds its own origin. */
export function createUndo(doc: Y.Doc, origin: Origin, { types, core }: UndoScope): Undo {
  const manager = new Y.UndoManager(types, {
    doc,
    trackedOrigins: new Set<unknown>([origin]),
    captureTimeout: 600,
    deleteFilter: (item) => !holdsWorkOfOthers(item, doc.clientID, core),
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
 * Undoing "add a response" or "new paragraph" must not take along what somebody else has typed into it since, or changed
 * about it: then the entry keeps what makes it one, and only one's own words go.
 * The stack lives as long as the page, so everything it may take back was made under this client id.
 */
function holdsWorkOfOthers(item: Y.Item, ownClient: number, core: readonly string[]): boolean {
  if (item.content instanceof Y.ContentType) return typeHoldsOthers(item.content.type, ownClient);
  const { parent, parentSub, left } = item;
  // A later value of the same field can be taken back: the first one is still there then.
  const first = parentSub !== null && core.includes(parentSub) && left === null;
  return first && parent instanceof Y.AbstractType && !!parent._item && typeHoldsOthers(parent, ownClient);
}

function typeHoldsOthers(type: Y.AbstractType<unknown>, ownClient: number): boolean {
  const foreign = (item: Y.Item | null): boolean =>
    !!item &&
    !item.deleted &&
    ((item.id.client !== ownClient &&
      (item.content instanceof Y.ContentString || item.content instanceof Y.ContentAny)) ||
      (item.content instanceof Y.ContentType && typeHoldsOthers(item.content.type, ownClient)));
  for (let item = type._start; item; item = item.right) if (foreign(item)) return true;
  return [...type._map.values()].some(foreign);
}
