import type { GraphQLFormattedError } from "graphql";
import { refusedWith } from "../limits/index.ts";
import { isForeseen } from "./foreseen.ts";

/**
 * The last look at each error before a client sees it: a stable code, and of anything unforeseen
 * nothing but that it happened. The request's log has the rest.
 */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
  const { message, locations, path } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const code = refusedWith(error);
  if (code) return { message, ...place, extensions: { code } };
  if (isForeseen(error)) return { message, ...place, extensions: { ...error.extensions } };
  return {
    message: "The server failed here; its log tells why.",
    ...place,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}
