/**
 * Time as a thread spends it: a busy machine changes nothing about a verdict.
 * @module
 */
/** @returns the milliseconds of processor time this thread has spent since this was made */
export function stopwatch(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1_000;
  };
}
