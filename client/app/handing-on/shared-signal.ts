import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { isShared, onSharedChange } from '../../device/shared.ts';

/** Follows whether this device is shared. Must run under a Solid owner. */
export function createSharedSignal(): Accessor<boolean> {
  const [shared, setShared] = createSignal(isShared());
  onCleanup(onSharedChange(() => setShared(isShared())));
  return shared;
}
