import { isForeseen } from "@guildhall/serving/http";
import type { ErrorCode } from "@guildhall/schema";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** An error of a validation rule with a code of ours: Apollo Server gives all such errors its own. */
export const refusal = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { refusal: code } });

/**
 * The last look at each error before a client sees it: a stable code, and of anything unforeseen
 * nothing but that it happened. The request's log has the rest.
 */
export function useErrors(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path } = error;
  const { refusal: _, ...extensions } = error.extensions ?? {};
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (isForeseen(error))
    return { message, ...place, extensions: { ...extensions, code: codeOf(error) } };
  return {
    message: "The gateway failed; its log tells why.",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

function codeOf({ message, extensions }: GraphQLFormattedError) {
  if (extensions?.["refusal"]) return extensions["refusal"];
  const code = extensions?.["code"];
  if (code === "GRAPHQL_PARSE_FAILED" && message.includes("tokens")) return "OPERATION_TOO_LARGE";
  if (message.includes("selections") && message.includes("exceed")) return "OPERATION_TOO_LARGE";
  return code;
}
