/**
 * One table's network map, live.
 * @module
 */
import { type Accessor, createMemo } from 'solid-js';
import * as Y from 'yjs';
import { answerText } from '../../../../shared/activities/map/model/answer-edits.ts';
import { type DrawnMap, drawnMap } from '../../../../shared/activities/map/model/drawn-map.ts';
import { mapProse, proseNow } from '../../../../shared/activities/map/model/map-edits.ts';
import { MAP_ROOTS, type MapView } from '../../../../shared/activities/map/model/map-view.ts';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import { mapPath } from '../../../../shared/protocol/rooms.ts';
import type { Me } from '../../../../shared/protocol/http.ts';
import { root } from '../../../../shared/model/document.ts';
import type { Credit } from '../../../../shared/model/writers.ts';
import { createCredits, type Said } from '../../../sync/document/projection.ts';
import { newId } from '../../../sync/ids.ts';
import { type LiveDocument, openDocument } from '../../../sync/document/live-document.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { bindText } from '../../../sync/editing/text-binding.ts';
import { createSending } from '../../../sync/editing/unsent.ts';
import { createUndo, type Undo } from '../../../sync/editing/undo.ts';
import { type MapEdits, makeMapEdits } from './map-edits.ts';
import { createMapPresence, type MapPresence } from './map-presence.ts';
import { createMirror, type Mirror } from '../../../sync/document/mirror.ts';

/** Ready, saved, closed and outdated are the map's own. */
export type MapSession = Omit<LiveDocument, 'connection'> & {
  tableId: string;
  mirror: Mirror<MapView>;
  /** Everything there is to see, whatever its time; anew after each change but moves. */
  drawn: Accessor<DrawnMap>;
  presence: MapPresence;
  edits: MapEdits;
  undo: Undo;
  /** Who has just drawn an organisation, by presence: their window's number, or `undefined` when it was drawn in this one. */
  drawnElsewhere(organisation: string): number | undefined;
  /** Counts what a field holds as not saved until it is kept, and keeps it when the page hides. */
  holding(keep: () => void): Pick<ReturnType<typeof createSending>, 'hold' | 'release'>;
  /**
   * Lets several people write in a note or a purpose at once: the field is a window on it until the returned function is called.
   * `undefined` when there is no such thing on the map.
   */
  bindProse(name: ProseRoot, id: string, field: HTMLTextAreaElement): (() => void) | undefined;
  /** Another value when an older version has written words of its own over those a field is bound to. */
  proseNow(name: ProseRoot, id: string): unknown;
  /** Who stands behind an answer, by the server's word. */
  credit(answer: Said): Credit;
  /** Whether an answer's words can be written in; another version may keep them as plain text. */
  hasSharedWords(answer: string): boolean;
  /** Makes a textarea a window on an answer's words. `undefined` where they are not shared text, or gone. */
  bindAnswer(id: string, input: HTMLTextAreaElement): (() => void) | undefined;
};

/** The window that made an entry of a document. */
const clientOf = (entry: unknown): number | undefined =>
  entry instanceof Y.AbstractType ? entry._item?.id.client : undefined;

/**
 * Opens a table's map. Must run under a Solid owner, whose end closes the connection.
 * @param options see `openDocument`
 */
export function createMapSession(me: Me, tableId: string, options?: { keep: boolean }): MapSession {
  const origin = { person: me.personId };
  const { connection, ...state } = openDocument(mapPath(me.workshop.id, tableId), options);
  const { doc, awareness } = connection;
  const mirror = createMirror(doc, MAP_ROOTS);
  const undo = createUndo(doc, origin, MAP_ROOTS);
  const drawn = createMemo(() => {
    for (const root of ['organisations', 'ties', 'networks', 'members'] as const) mirror.changed[root]();
    return drawnMap(mirror.view, new Set(['now', 'planned', 'past']));
  });
  const { newStep } = undo;
  let ids = { at: '', sorted: [] as string[] };
  /** Sorted when somebody asks, and once per change: four thousand ids are not put in order for every stroke. */
  const all = () => {
    const { organisations, ties, networks } = mirror.view;
    const at = (['organisations', 'ties', 'networks'] as const).map((name) => mirror.changed[name]()).join();
    if (at !== ids.at) ids = { at, sorted: Object.keys({ ...organisations, ...ties, ...networks }).sort() };
    return ids.sorted;
  };
  return {
    ...state,
    tableId,
    mirror,
    drawn,
    presence: createMapPresence(awareness, all),
    edits: makeMapEdits({ doc, person: me.personId, origin, newStep, newId, now: serverNow }),
    undo,
    drawnElsewhere(organisation) {
      const client = clientOf(root(doc, 'organisations').get(organisation));
      return client === doc.clientID ? undefined : client;
    },
    holding: (keep) => createSending(doc, keep, { pause: false }),
    bindProse(name, id, field) {
      const text = mapProse(doc, name, id);
      return text && bindText(field, text, origin);
    },
    proseNow: (name, id) => proseNow(doc, name, id),
    credit: createCredits(doc, root(doc, 'answers')),
    hasSharedWords: (answer) => answerText(doc, answer) !== undefined,
    bindAnswer: (id, input) => {
      const text = answerText(doc, id);
      return text && bindText(input, text, origin);
    },
  };
}
