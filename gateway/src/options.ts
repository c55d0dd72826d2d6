import type { OpenOptions } from "@guildhall/serving/http";
import type { Limits } from "@guildhall/serving/limits";
import type { Logger } from "pino";
import type { PlanSummary } from "./federation/plan.ts";
import type { PlanningOptions } from "./federation/planning.ts";
import type { LogLevel } from "./log.ts";
import type { WatchOptions } from "./partners/watch-sdl.ts";
import type { Composer } from "./supergraph/composer.ts";
import type { TransportOptions } from "./upstream/transport.ts";

export interface GatewayOptions {
  /** The contract that partner regions implement: schema/contract.graphql. */
  contract: string;
  /** Where commons answers. */
  commonsUrl: string;
  /** Commons' SDL to serve with until it was seen once: schema/commons.graphql. */
  commonsSnapshot?: string | undefined;
  /**
   * Where commons answers from the catalogue, and its SDL to serve with until it was seen once:
   * schema/catalogue.graphql. @default nowhere: the graph is live alone
   */
  catalogue?: { url: string; snapshot?: string | undefined } | undefined;
  /** Where commons answers from its copies for regions that do not. @default nowhere */
  replicasUrl?: string | undefined;
  /** The partner directory, followed while the gateway runs. */
  partnersFile: string;
  /** Where SDLs are kept over restarts; without it they are not. */
  dataFolder?: string | undefined;
  /** @default 0, a free one */
  port?: number;
  /** @default "127.0.0.1" */
  host?: string;
  /** Milliseconds in which every request is answered. @default 10 000 */
  requestTimeout?: number;
  /** Milliseconds that one region may take for one fetch. @default 4000 */
  regionTimeout?: number;
  /** The only operations that are answered, followed while the gateway runs. @default any */
  documentsFile?: string | undefined;
  /** Milliseconds between looks at the partner directory, and at the documents. @default 500 */
  directoryInterval?: number;
  /** Largest request body in bytes. @default 256 KiB */
  bodyLimit?: number;
  /** What one request may ask, where it differs from the usual. */
  limits?: Partial<Limits>;
  /** How pages and programs of others are met. */
  http?: OpenOptions;
  /** Lets clients see how a query is answered. @default where only this machine is listened to */
  plans?: boolean | undefined;
  /** What the planning of operations may take. */
  planning?: PlanningOptions | undefined;
  /** How regions are asked. */
  transport?: TransportOptions;
  /** Who reviews SDLs and composes them, where several gateways share one. @default its own */
  composer?: Composer | undefined;
  /** Milliseconds before another SDL of one partner is looked at. @default 30 000 */
  sdlPause?: number;
  /** How SDLs are followed. */
  watch?: Pick<WatchOptions, "recheck" | "retry" | "longest" | "timeout">;
  /** @default "info" */
  logLevel?: LogLevel;
  /** Where log lines go. @default standard output, from `logLevel` on */
  log?: Logger;
  /** Told each plan that is executed: for tests and explanations. */
  onPlan?: (plan: PlanSummary) => void;
}
