import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { Logger } from "pino";
import { costPlugin, type Limits, type Sizes, sizeRules } from "../limits/index.ts";
import { formatError } from "./format-error.ts";
import { useCaching } from "./caching.ts";
import type { OpenOptions } from "./open.ts";
import { operationLog } from "./operation-log.ts";
import { useWarnings } from "./warnings.ts";

export interface ApolloSettings {
  log: Logger;
  limits: Limits;
  /** How many objects of a type there are, where it is known. */
  sizes?: Sizes;
  /** How pages and programs of others are met. */
  open?: OpenOptions | undefined;
}

/**
 * What every Apollo server here shares: its limits hold, failures that nobody foresaw are logged and
 * masked, no stack leaves the process, and nothing is loaded from or sent to anywhere else, whatever
 * the environment says.
 */
export function apolloOptions({ log, limits, sizes = {}, open = {} }: ApolloSettings) {
  const size = sizeRules(limits);
  return {
    nodeEnv: "production",
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    // Nothing to forge with: no cookies, and no mutation by GET or from a form (`cors.ts`).
    csrfPrevention: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: size.rules,
    plugins: [
      operationLog,
      size.plugin,
      costPlugin(limits, sizes),
      useWarnings,
      // After all that says something of an answer: it tells whether the answer may be kept.
      useCaching(open.sharedSeconds),
      // it would wrap every field of every record
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ] as ApolloServerPlugin[],
    formatError,
    logger: log,
  } satisfies Partial<ApolloServerOptions<BaseContext>>;
}
