import { readFile } from "node:fs/promises";

/** Milliseconds that the kernel's clock ticks last, whatever the machine: USER_HZ is 100. */
const TICK = 10;

/** Milliseconds of CPU that a process has had so far. Linux tells it of any process. */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name of the program, in brackets, may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}
