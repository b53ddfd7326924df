/**
 * Whether this is a laptop that several people share. Then private writing is opened by the personal code alone, typed each
 * time, and this browser keeps neither the code nor the words in clear.
 * @module
 */
import { readJson, removeKey, writeJson } from './storage.ts';

const KEY = 'strategic-exchange:shared-device';
const CHANGED = 'exchange:shared-device';
const device = () => localStorage;

/** Whether somebody has said that this device is shared. */
export const isShared = (): boolean => readJson(device, KEY) === true;

/** Sets whether this device is shared. Every tab notices. */
export function setShared(shared: boolean): void {
  if (shared) writeJson(device, KEY, true);
  else removeKey(device, KEY);
  window.dispatchEvent(new Event(CHANGED));
}

/**
 * Calls back whenever the setting may have changed.
 * @returns a function that ends it
 */
export function onSharedChange(changed: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => (key === null || key === KEY) && changed();
  window.addEventListener('storage', elsewhere);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener('storage', elsewhere);
    window.removeEventListener(CHANGED, changed);
  };
}
