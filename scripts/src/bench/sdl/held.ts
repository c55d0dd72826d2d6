const LOOK_MS = 5;

/**
 * The longest time that a process was at one thing, in milliseconds of processor time since this was
 * last asked: what others on the machine take away is not in it.
 */
export function watchHeld(): () => number {
  let longest = 0;
  let before = process.cpuUsage();
  setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
  }, LOOK_MS).unref();
  return () => {
    const held = longest;
    longest = 0;
    return held;
  };
}
