/**
 * Asks the device not to dim its screen for as long as the page is in the foreground. Devices may refuse (a low
 * battery, plain http): then they do as they are set up to.
 * @returns lets the screen sleep again
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    lock = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (ended) void lock?.release();
  };
  // The lock goes whenever the page is hidden.
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', seen);
    void lock?.release();
  };
}
