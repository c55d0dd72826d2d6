import type { ErrorCode } from "@guildhall/schema";
import type { Endpoint } from "./endpoint.ts";

/** What `/ready` tells of a partner: nothing of where it is. */
export interface PartnerState {
  region: string;
  state: "waiting" | "serving" | "unreachable" | "refused";
  code?: ErrorCode;
  reason?: string;
  /** Since when it has not answered. */
  since?: string;
  lacks?: readonly string[];
  extension?: "composed" | "refused";
  extensionCode?: ErrorCode;
  extensionReason?: string;
}

/** How a partner stands, and what became of its extension where that was composed or refused. */
export function stateOf(
  region: string,
  { review, problem, down }: Endpoint,
  outcome: { refusal: string | undefined } | undefined,
): PartnerState {
  if (review?.verdict === "refused")
    return { region, state: "refused", code: review.code, reason: review.reason };
  const state = problem === null ? "waiting" : problem === undefined ? "serving" : "unreachable";
  const reason = review?.surplusRefused ?? (review?.surplus && outcome?.refusal);
  return {
    region,
    state,
    ...(problem && { reason: problem }),
    ...(down && { since: down.since }),
    ...(review && review.lacks.length > 0 && { lacks: review.lacks }),
    ...(review?.surplus && outcome && !outcome.refusal && { extension: "composed" as const }),
    ...(reason !== undefined && {
      extension: "refused" as const,
      extensionCode: "EXTENSION_REFUSED" as const,
      extensionReason: reason,
    }),
  };
}
