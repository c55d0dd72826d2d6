import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { ERRORS, type ErrorCode } from "@guildhall/schema";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";

/** An error of a validation rule with a code of ours: Apollo Server gives all such errors its own. */
export const refusal = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { refusal: code } });

const APOLLO_CODES = new Set<string>(Object.values(ApolloServerErrorCode));

/**
 * The last look at each error before a client sees it: a stable code, and of anything unexpected
 * nothing but that it happened. The log has the rest.
 */
export function useErrors(
  log: Logger,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { stacktrace: _, refusal: refused, ...extensions } = formatted.extensions ?? {};
    const place = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const code = codeOf(formatted, refused);
    if (code === undefined || code === "INTERNAL_SERVER_ERROR") {
      log.error({ err: unwrapResolverError(error) }, "a request failed");
      return {
        message: "The gateway failed; its log tells why.",
        ...place,
        extensions: { code: "INTERNAL_SERVER_ERROR" },
      };
    }
    return { message: formatted.message, ...place, extensions: { ...extensions, code } };
  };
}

function codeOf({ message, extensions }: GraphQLFormattedError, refused: unknown) {
  if (typeof refused === "string") return refused;
  const code = extensions?.code;
  if (typeof code !== "string") return undefined;
  if (code === "GRAPHQL_PARSE_FAILED" && message.includes("tokens")) return "OPERATION_TOO_LARGE";
  if (message.includes("selections") && message.includes("exceed")) return "OPERATION_TOO_LARGE";
  return code in ERRORS || APOLLO_CODES.has(code) ? code : undefined;
}
