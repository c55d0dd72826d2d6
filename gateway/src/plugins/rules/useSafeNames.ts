import { refusal } from "@guildhall/serving/limits";
import {
  type ASTVisitor,
  type NameNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Refuses aliases, fragments, variables and operations with names that mean something to every
 * JavaScript object. No field is called so, and what a client calls its own is up to the client.
 */
export function useSafeNames(): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    Name({ value }: NameNode) {
      if (RESERVED.has(value))
        context.reportError(
          refusal("NAME_NOT_ALLOWED", `The name "${value}" is reserved; choose another.`),
        );
    },
  });
}
