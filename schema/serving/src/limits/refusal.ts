import type { ErrorCode } from "@guildhall/schema";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

/**
 * Apollo Server gives every error of parsing and validation a code of its own. Ours stands beside
 * it until the error is formatted.
 */
export const refusal = (code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { refusal: code } });

/** Gives an error that somebody else's rule raised a code and words of ours. */
export function refuse(error: Error, code: ErrorCode, message: string): void {
  const { extensions } = error as Partial<GraphQLError>;
  Object.assign(error, { message, extensions: { ...extensions, refusal: code } });
}

export const refusedWith = ({ extensions }: GraphQLFormattedError): string | undefined =>
  extensions?.["refusal"] as string | undefined;
