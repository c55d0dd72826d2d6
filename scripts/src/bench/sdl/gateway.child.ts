import { monitorEventLoopDelay } from "node:perf_hooks";
import { startGateway } from "@guildhall/gateway";
import { contractSdl } from "@guildhall/schema";
import { answerTasks } from "../child.ts";

export type GatewayTask =
  | { commonsUrl: string; commonsSnapshot: string; partnersFile: string }
  | { held: true };

const RESOLUTION_MS = 5;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

/**
 * A gateway in a process of its own that looks at a partner's SDL whenever it changes; then, how
 * many milliseconds at most it was held since that was last asked.
 */
answerTasks(async (task: GatewayTask): Promise<string | number> => {
  if ("held" in task) {
    const held = delay.max / 1e6 - RESOLUTION_MS;
    delay.reset();
    return held;
  }
  const { url } = await startGateway({
    ...task,
    contract: contractSdl(),
    sdlPause: 20,
    watch: { retry: 50, longest: 200, recheck: 200, timeout: 5_000 },
    logLevel: "silent",
  });
  delay.enable();
  return url;
});
