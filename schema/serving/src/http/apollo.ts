import type { ApolloServerOptions } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { isForeseen } from "./foreseen.ts";
import { operationLog } from "./operation-log.ts";
import type { Logged } from "./request-log.ts";

/** Longest text of a query that is parsed, in tokens: far above what people write. */
const MAX_TOKENS = 10_000;

/**
 * What every Apollo server here shares: failures that nobody foresaw are logged and masked, no
 * stack leaves the process, and nothing is loaded from or sent to anywhere else, whatever the
 * environment says.
 */
export const apolloOptions = (log: Logger) =>
  ({
    nodeEnv: "production",
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: [
      operationLog,
      // it would wrap every field of every record
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    formatError: (formatted): GraphQLFormattedError =>
      isForeseen(formatted)
        ? formatted
        : {
            ...(formatted.path && { path: formatted.path }),
            ...(formatted.locations && { locations: formatted.locations }),
            message: "The server failed here; its log tells why.",
            extensions: { code: "INTERNAL_SERVER_ERROR" },
          },
    logger: log,
  }) satisfies Partial<ApolloServerOptions<Logged>>;
