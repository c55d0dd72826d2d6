import { ApolloServerErrorCode } from "@apollo/server/errors";
import { ERRORS } from "@guildhall/schema";
import type { GraphQLFormattedError } from "graphql";

const FORESEEN = new Set<unknown>(
  [...Object.keys(ERRORS), ...Object.values(ApolloServerErrorCode)].filter(
    (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ),
);

/** Whether an error has a published code. Of any other a client reads only that it happened. */
export const isForeseen = (error: unknown): boolean =>
  FORESEEN.has((error as Partial<GraphQLFormattedError> | undefined)?.extensions?.["code"]);
