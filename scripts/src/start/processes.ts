import { portOf, UserError } from "@guildhall/serving/process";
import { supervise, type Supervised } from "@guildhall/serving/supervise";
import { pino } from "pino";
import type { CommonsTask } from "./commons-child.ts";
import type { GatewayTask } from "./gateway-child.ts";
import type { RegionReady, RegionTask } from "./region-child.ts";

export interface Listening {
  url: string;
}

const log = pino({ level: "warn" }, pino.destination(2));

// Runs as TypeScript in development and as JavaScript once built: the child is of the same kind.
const script = (name: string): URL =>
  new URL(`./${name}-child${import.meta.url.slice(-3)}`, import.meta.url);

/** One that died listens where it did before: its address stands in the partner directory. */
const again = <T>(task: T, { url }: Listening): T => ({ ...task, port: portOf(new URL(url).port) });

/** Serves regions from a process of their own, as hosts do. */
export async function startRegions(
  name: string,
  task: RegionTask,
): Promise<Supervised<RegionReady>> {
  const process = await supervise<RegionTask, RegionReady>({
    name,
    script: script("region"),
    task,
    again,
    log,
  });
  const { refused } = process.ready;
  if (refused.length === 0) return process;
  await process.stop();
  throw new UserError(
    `${refused.length === 1 ? "A record is" : "Records are"} broken:\n${refused.join("\n")}`,
  );
}

export const startCommons = (task: CommonsTask): Promise<Supervised<Listening>> =>
  supervise({ name: "commons", script: script("commons"), task, again, log });

export const startGateway = (task: GatewayTask): Promise<Supervised<Listening>> =>
  supervise({ name: "gateway", script: script("gateway"), task, again, log });
