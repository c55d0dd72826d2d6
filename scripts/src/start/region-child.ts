import { sayRefusal, startRegion } from "@guildhall/region";
import { pino } from "pino";
import type { ChildAnswer, ChildTask } from "./region-process.ts";

/** Runs in a process of its own: serves the regions it is told to, until its parent is gone. */
process.once("message", (task: ChildTask) => void serve(task));

async function serve({ folders, data, mongodb }: ChildTask): Promise<void> {
  try {
    const log = pino({ level: "warn" }, pino.destination(2));
    const server = await startRegion({ folders, data, mongodb, log });
    for (const conflict of server.conflicts) log.warn(conflict);
    let stopping = false;
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      await server.stop();
      process.exit(0);
    };
    process.on("SIGTERM", () => void stop());
    process.on("SIGINT", () => void stop());
    process.on("disconnect", () => void stop());
    answer({ endpoints: server.endpoints, refused: server.refused.map(sayRefusal) });
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) });
    process.exit(1);
  }
}

const answer = (message: ChildAnswer): void => void process.send?.(message);
