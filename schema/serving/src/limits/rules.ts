import type { ApolloServerPlugin } from "@apollo/server";
import { ApolloServerValidationErrorCode } from "@apollo/server/errors";
import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import {
  type DocumentNode,
  GraphQLError,
  Lexer,
  parse,
  Source,
  TokenKind,
  type ValidationRule,
} from "graphql";
import { boundsOf, tooDeep, tooMany, type TooMuch } from "./bounds.ts";
import { finiteNumbers } from "./finite-numbers.ts";
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
        async parsingDidStart({ source }) {
          return async (error) => {
            if (!error) return;
            const found = tooMuchToParse(error, source, limits);
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
  return { plugin, rules: [bounds, depthRule(limits), finiteNumbers] };
}

/** The parser stops at the limit of tokens, and may run out of its stack where much is nested. */
function tooMuchToParse(error: Error, text: string, limits: Limits): TooMuch | undefined {
  const { tokens, depth } = limits;
  const { deepest, next } = lookOver(text, tokens);
  if (error instanceof RangeError || deepest > MOST_NESTED) return tooDeep(depth);
  // It stands at the first token over the limit.
  const at = error instanceof GraphQLError ? error.positions?.[0] : undefined;
  return at !== undefined && at === next ? tooMany("tokens in a document", tokens) : undefined;
}

/** Brackets in brackets, far above what anybody writes, and far below what a stack can bear. */
const MOST_NESTED = 500;
const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** How deep so many tokens are nested, and where the next one begins if there is any. */
function lookOver(text: string, tokens: number): { deepest: number; next: number | undefined } {
  const lexer = new Lexer(new Source(text));
  let open = 0;
  let deepest = 0;
  try {
    for (let count = 0; count <= tokens; count++) {
      const { kind, start } = lexer.advance();
      if (kind === TokenKind.EOF) break;
      if (count === tokens) return { deepest, next: start };
      if (OPENING.has(kind)) deepest = Math.max(deepest, ++open);
      else if (CLOSING.has(kind)) open--;
    }
  } catch {
    // What is no token is told by the parser, as is anything else that is wrong.
  }
  return { deepest, next: undefined };
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
