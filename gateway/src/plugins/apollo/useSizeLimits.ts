import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerValidationErrorCode } from "@apollo/server/errors";
import { GraphQLError, Lexer, TokenKind } from "graphql";
import { refuse } from "../refusal.ts";

/**
 * The parser stops at the limit of tokens and Apollo Server refuses what fragments multiply beyond
 * reason, each as one more error of syntax or validation. Both are one thing to a client.
 */
export function useSizeLimits(maxTokens: number): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async parsingDidStart() {
          return async (error) => {
            if (error instanceof GraphQLError && isBeyond(maxTokens, error))
              refuse(error, "OPERATION_TOO_LARGE");
          };
        },
        async validationDidStart() {
          return async (errors) => {
            for (const error of (errors ?? []) as readonly GraphQLError[])
              if (error.extensions["validationErrorCode"] === TOO_MANY_SELECTIONS)
                refuse(error, "OPERATION_TOO_LARGE");
          };
        },
      };
    },
  };
}

const TOO_MANY_SELECTIONS = ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED;

/** Whether an error stands at the first token over the limit: there the parser stopped reading. */
function isBeyond(limit: number, { source, positions }: GraphQLError): boolean {
  if (!source) return false;
  const lexer = new Lexer(source);
  try {
    for (let count = 0; count <= limit; count++) lexer.advance();
  } catch {
    return false;
  }
  return lexer.token.kind !== TokenKind.EOF && lexer.token.start === positions?.[0];
}
