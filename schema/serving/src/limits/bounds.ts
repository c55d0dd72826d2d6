import type { ErrorCode } from "@guildhall/schema";
import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from "graphql";
import type { Limits } from "./limits.ts";

export interface TooMuch {
  code: ErrorCode;
  message: string;
}

/** Fragments nest selections without nesting fields; the rule for fields counts the rest. */
const SETS_A_LEVEL = 4;

/**
 * Whether a document is small enough to be looked at closely: validating it, too, takes time that
 * grows with it, and goes down as many calls as it is deep.
 */
export function boundsOf(document: DocumentNode, limits: Limits): TooMuch | undefined {
  const count = { aliases: 0, rootAliases: 0, directives: 0, mutations: 0 };
  let depth = 0;
  let found: TooMuch | undefined;
  const over = (name: keyof typeof count, what: string) => {
    if (++count[name] <= limits[name]) return undefined;
    found = tooMany(what, limits[name]);
    return BREAK;
  };
  visit(document, {
    SelectionSet: {
      enter() {
        if (++depth <= limits.depth * SETS_A_LEVEL) return undefined;
        found = tooDeep(limits.depth);
        return BREAK;
      },
      leave: () => void depth--,
    },
    Field: (node, _key, _parent, _path, ancestors) => {
      const root = depth === 1 ? rootOf(ancestors[2]) : undefined;
      return (
        (root === "Mutation" ? over("mutations", "root fields of mutations") : undefined) ??
        (root && node.alias && over("rootAliases", "aliases of root fields")) ??
        (node.alias && over("aliases", "aliases in a document"))
      );
    },
    Directive: () => over("directives", "directives in a document"),
  });
  return found;
}

export const tooMany = (what: string, most: number): TooMuch => ({
  code: "OPERATION_TOO_LARGE",
  message: `Got more than ${most} ${what}, which is the most. Ask for less at once.`,
});

export const tooDeep = (most: number): TooMuch => ({
  code: "OPERATION_TOO_DEEP",
  message: `The operation is nested more than ${most} levels deep. Ask for less at once.`,
});

const ROOTS = { query: "Query", mutation: "Mutation", subscription: "Subscription" };

/** The root type that an operation, or a fragment to be spread in one, selects from. */
function rootOf(node: ASTNode | readonly ASTNode[] | undefined): string | undefined {
  if (!node || !("kind" in node)) return undefined;
  if (node.kind === Kind.OPERATION_DEFINITION) return ROOTS[node.operation];
  const on = node.kind === Kind.FRAGMENT_DEFINITION ? node.typeCondition.name.value : "";
  return Object.values(ROOTS).includes(on) ? on : undefined;
}
