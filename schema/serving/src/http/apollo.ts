import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError } from "graphql";
import { ERRORS, GuildhallError } from "@guildhall/schema";

const CLIENT_CODES = new Set<unknown>([
  ...Object.keys(ERRORS).filter((code) => code !== "INTERNAL_SERVER_ERROR"),
  ...Object.values(ApolloServerErrorCode).filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ),
]);

/** Longest text of a query that is parsed, in tokens: far above what people write. */
const MAX_TOKENS = 10_000;

/**
 * What every Apollo server here shares: failures that nobody foresaw are logged and masked, no
 * stack leaves the process, and nothing is loaded from or sent to anywhere else.
 */
export function apolloOptions(
  onUnexpected: (error: unknown) => void,
): Pick<
  ApolloServerOptions<BaseContext>,
  "formatError" | "includeStacktraceInErrorResponses" | "introspection" | "parseOptions" | "plugins"
> & { maxRecursiveSelections: true; stopOnTerminationSignals: false } {
  return {
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    plugins: [
      // it would wrap every field of every record
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError(formatted, error): GraphQLFormattedError {
      const original = unwrapResolverError(error);
      if (original instanceof GuildhallError || isClientError(formatted)) return formatted;
      onUnexpected(original);
      return {
        ...(formatted.path && { path: formatted.path }),
        ...(formatted.locations && { locations: formatted.locations }),
        message: "The server failed here; its log tells why.",
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      };
    },
  };
}

const isClientError = ({ extensions }: GraphQLFormattedError): boolean =>
  CLIENT_CODES.has(extensions?.["code"]);
