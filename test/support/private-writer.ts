/**
 * Somebody with private writing and no screen: everything they say and hear goes through a recording proxy of their own.
 * @module
 */
import { newDocument, type DocAt } from '../../shared/model/document.ts';
import * as Y from 'yjs';
import { seal, sealingKey } from '../../client/activities/pause/private/seal.ts';
import { beginReflection, reflectionText } from '../../shared/activities/pause/model/reflections.ts';
import type { Joined } from '../../shared/protocol/http.ts';
import { type RecordingProxy, recordingProxy } from './recording-proxy.ts';
import { sealedDesk } from './sealed.ts';
import { type Visitor, visitor } from './visitor.ts';
import { openWire, type Wire } from './wire.ts';

export type PrivateWriter = Visitor & {
  id: string;
  proxy: RecordingProxy;
  /** Writes a thought privately, keystroke by keystroke. */
  write(words: string): void;
  /** Seals what was written and hands the copy over; resolves with its size in bytes. */
  save(): Promise<number>;
  /** Opens one of the workshop's documents, by the part of its room after the workshop. */
  open<Name extends string>(document: Name): Promise<Wire<DocAt<`${string}/${Name}`>>>;
  close(): Promise<void>;
};

/** @param code the rejoin code, which a browser would make */
export async function privateWriter(
  serverUrl: string,
  { id: workshop, joinCode }: { id: string; joinCode: string },
  { name, tableId, code }: { name: string; tableId: string; code: string },
): Promise<PrivateWriter> {
  const proxy = await recordingProxy(serverUrl);
  const who = visitor(proxy.url);
  const { body } = await who.ask<Joined>('POST', `/api/workshops/${workshop}/join`, {
    joinCode,
    name,
    tableId,
  });
  const owner = { workshop, person: body.participantId };
  const key = await sealingKey(code, workshop);
  const desk = sealedDesk(proxy.url, workshop);
  const doc = newDocument('private');
  const wires: Wire[] = [];
  let written = 0;
  return {
    ...who,
    id: owner.person,
    proxy,
    write(words) {
      const id = `r${(written += 1)}`;
      beginReflection(doc, null, { id, step: 'pause', title: 'Pause', prompt: 'And you?', at: Date.now() });
      for (const sign of words) {
        const text = reflectionText(doc, id);
        text?.insert(text.length, sign);
      }
    },
    async save() {
      const sealed = await seal(key, Y.encodeStateAsUpdate(doc), owner);
      const { status } = await desk.put(who, sealed);
      if (status !== 204) throw new Error(`Saving failed: ${status}`);
      return sealed.length;
    },
    async open(document) {
      const wire = await openWire(proxy.url, `${workshop}/${document}`, { cookie: who.cookie() });
      await wire.until(() => wire.saved >= 1);
      wires.push(wire);
      return wire;
    },
    async close() {
      for (const wire of wires) await wire.close();
      await proxy.close();
    },
  };
}
