import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerValidationErrorCode } from "@apollo/server/errors";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import {
  type DocumentNode,
  GraphQLError,
  Lexer,
  parse,
  TokenKind,
  type ValidationRule,
} from "graphql";
import { boundsOf, tooDeep, tooMany, type TooMuch } from "./bounds.ts";
import type { Limits } from "./limits.ts";
import { refusal, refuse } from "./refusal.ts";

const TOO_MANY_SELECTIONS = ApolloServerValidationErrorCode.MAX_RECURSIVE_SELECTIONS_EXCEEDED;

export interface SizeRules {
  plugin: ApolloServerPlugin;
  rules: ValidationRule[];
}

/**
 * Refuses documents that are too large, or too deep, to be worked on. Apollo Server has no place to
 * refuse one between parsing and validation, so what is too large is validated in the form of a
 * document that is small and has this one fault.
 */
export function sizeRules(limits: Limits): SizeRules {
  const refused = new WeakMap<DocumentNode, TooMuch>();
  const plugin: ApolloServerPlugin = {
    async requestDidStart() {
      return {
        async parsingDidStart() {
          return async (error) => {
            if (!error) return;
            const found = tooMuchToParse(error, limits);
            if (found) refuse(error, found.code, found.message);
          };
        },
        async validationDidStart(request) {
          const found = boundsOf(request.document, limits);
          if (found) {
            const document = parse("{ __typename }", { noLocation: true });
            refused.set(document, found);
            Object.assign(request, { document });
          }
          return async (errors) => {
            const list = (errors ?? []) as GraphQLError[];
            for (const [index, error] of list.entries()) list[index] = inOurWords(error) ?? error;
          };
        },
      };
    },
  };
  const bounds: ValidationRule = (context) => ({
    Document(node) {
      const found = refused.get(node);
      if (found) context.reportError(refusal(found.code, found.message));
    },
  });
  return { plugin, rules: [bounds, depthRule(limits)] };
}

/** The parser stops at the limit of tokens, and runs out of its stack where too much is nested. */
function tooMuchToParse(error: Error, { tokens, depth }: Limits): TooMuch | undefined {
  if (error instanceof RangeError) return tooDeep(depth);
  if (error instanceof GraphQLError && stoppedAt(tokens, error))
    return tooMany("tokens in a document", tokens);
  return undefined;
}

/** Whether an error stands at the first token over the limit: there the parser stopped reading. */
function stoppedAt(limit: number, { source, positions }: GraphQLError): boolean {
  if (!source) return false;
  const lexer = new Lexer(source);
  try {
    for (let count = 0; count <= limit; count++) lexer.advance();
  } catch {
    return false;
  }
  return lexer.token.kind !== TokenKind.EOF && lexer.token.start === positions?.[0];
}

/** What graphql-js and Apollo Server refuse for its size says neither what was got nor what is allowed. */
function inOurWords({ message, extensions }: GraphQLError): GraphQLError | undefined {
  if (extensions["validationErrorCode"] === TOO_MANY_SELECTIONS)
    return refusal(
      "OPERATION_TOO_LARGE",
      "With its fragments spread out the operation selects too many fields. Spread fewer, or split it.",
    );
  if (message === "Validation aborted.")
    return refusal(
      "OPERATION_TOO_LARGE",
      "The operation selects fields of one name too often to be compared with each other. Select each once.",
    );
  if (message.startsWith("Too many validation errors"))
    return new GraphQLError("There are more errors than these 100; mend these first.");
  return undefined;
}

const depthRule = ({ depth }: Limits): ValidationRule =>
  maxDepthRule({
    n: depth,
    // The rule throws otherwise, which the server answers with 500.
    propagateOnRejection: false,
    onReject: [
      (context) => {
        const { code, message } = tooDeep(depth);
        context?.reportError(refusal(code, message));
      },
    ],
  }) as ValidationRule;
