import { startGateway } from "@guildhall/gateway";
import { contractSdl } from "@guildhall/schema";
import { answerTasks } from "../child.ts";
import { watchHeld } from "./held.ts";

export type GatewayTask =
  | { commonsUrl: string; commonsSnapshot: string; partnersFile: string }
  | { held: true };

let held: (() => number) | undefined;

/**
 * A gateway in a process of its own that looks at a partner's SDL whenever it changes; then, for
 * how long at most something held it.
 */
answerTasks(async (task: GatewayTask): Promise<string | number> => {
  if ("held" in task) return held?.() ?? Number.NaN;
  const { url } = await startGateway({
    ...task,
    contract: contractSdl(),
    sdlPause: 20,
    watch: { retry: 50, longest: 200, recheck: 200, timeout: 5_000 },
    logLevel: "silent",
  });
  held = watchHeld();
  return url;
});
