/**
 * Asks the device not to dim its screen while the page is in the foreground. A device may refuse (a low battery, plain
 * http) and then keeps to its own settings.
 * @returns a function that lets the screen sleep again
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (ended) void lock?.release();
  };
  // The browser drops the lock whenever the page is hidden, so ask again when it is back.
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
