/**
 * What has been put aside on this device: messages read, steps begun.
 * @module
 */
import { createSignal } from 'solid-js';
import type { Me } from '../../shared/protocol/http.ts';
import { ownKey } from './own.ts';
import { readJson, writeJson } from './storage.ts';

/** More than a day has messages. Older ones are not shown anyway. */
const KEPT = 50;
const device = () => localStorage;

/** Remembers on this device which keys a person has seen. */
export function createSeen(me: Me, what: string) {
  const place = ownKey('seen', { workshop: me.workshop.id, person: me.personId }, what);
  const read = readJson(device, place);
  const [keys, setKeys] = createSignal<readonly string[]>(Array.isArray(read) ? read.map(String) : []);
  return {
    has: (key: string) => keys().includes(key),
    add(key: string) {
      setKeys([...keys().filter((other) => other !== key), key].slice(-KEPT));
      writeJson(device, place, keys());
    },
  };
}
