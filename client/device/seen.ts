/**
 * What has been put aside on this device: messages read, steps begun.
 * @module
 */
import { createSignal } from 'solid-js';
import { readJson, writeJson } from './storage.ts';

/** More than a day has messages. Older ones are not shown anyway. */
const KEPT = 50;
const device = () => localStorage;

/** Remembers on this device which keys have been seen. */
export function createSeen(workshop: string, what: string) {
  const place = `seen:${what}:${workshop}`;
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
