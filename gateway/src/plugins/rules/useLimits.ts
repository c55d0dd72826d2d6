import { maxDepthRule } from "@escape.tech/graphql-armor-max-depth";
import type { ValidationRule } from "graphql";
import { refusal } from "../refusal.ts";

export interface LimitOptions {
  /** Deepest nesting of fields. */
  maxDepth: number;
}

/** Refuses operations that nest too deeply, before they are planned. */
export const useLimits = ({ maxDepth }: LimitOptions): ValidationRule =>
  maxDepthRule({
    n: maxDepth,
    // The rule throws otherwise, which the server answers with 500.
    propagateOnRejection: false,
    onReject: [
      (context) =>
        context?.reportError(
          refusal(
            "OPERATION_TOO_DEEP",
            `The operation is nested more than ${maxDepth} levels deep. Ask for less at once.`,
          ),
        ),
    ],
  }) as ValidationRule;
