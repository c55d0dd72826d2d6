import { readFileSync } from "node:fs";

// Linux counts processor time in hundredths of a second on every platform that Node.js runs on.
const TICK_MS = 10;

/** Milliseconds of processor time that a process has used; no number where /proc is not there. */
export function cpuOf(pid: number): number {
  try {
    // The second field is the command in brackets and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

export const cpuOfAll = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + cpuOf(pid), 0);

/** Resident memory of a process in MB. */
export function memoryOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes) / 1024;
  } catch {
    return Number.NaN;
  }
}
