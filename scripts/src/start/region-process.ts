import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { UserError } from "@guildhall/serving/process";

export interface ChildTask {
  folders: readonly string[];
  data: string;
  mongodb: string | undefined;
}

export type ChildAnswer =
  | { endpoints: readonly { region: string; url: string }[]; refused: readonly string[] }
  | { failed: string };

export interface RegionProcess {
  pid: number;
  endpoints: readonly { region: string; url: string }[];
  stop(): Promise<void>;
}

// Runs as TypeScript in development and as JavaScript once built: the child is of the same kind.
const CHILD = new URL(`./region-child${import.meta.url.slice(-3)}`, import.meta.url);

/** Serves regions from a process of their own, as hosts do. */
export async function startRegionProcess(task: ChildTask): Promise<RegionProcess> {
  // A group of its own, so that Ctrl-C reaches the parent alone and everything stops in order.
  const child = fork(CHILD, { detached: true, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  child.send(task);
  const answer = await Promise.race([
    once(child, "message").then(([message]) => message as ChildAnswer),
    once(child, "exit").then(([code, signal]): ChildAnswer => ({
      failed: `The region process ended (${code ?? signal}).`,
    })),
  ]);
  if ("failed" in answer) throw new UserError(answer.failed);
  const stop = (): Promise<void> => stopChild(child);
  if (answer.refused.length > 0) {
    await stop();
    throw new UserError(
      `${answer.refused.length === 1 ? "A record is" : "Records are"} broken:\n${answer.refused.join("\n")}`,
    );
  }
  return { pid: child.pid!, endpoints: answer.endpoints, stop };
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}
