import type { Endpoint } from "./endpoint.ts";

/** What `/ready` tells of a partner: nothing of where it is. */
export interface PartnerState {
  region: string;
  state: "waiting" | "serving" | "unreachable" | "refused";
  reason?: string;
  lacks?: readonly string[];
  extension?: "composed" | "refused";
  extensionReason?: string;
}

/** How a partner stands, and why its extension could not be composed where that is so. */
export function stateOf(
  region: string,
  { review, problem }: Endpoint,
  refusal: string | undefined,
): PartnerState {
  if (review?.verdict === "refused") return { region, state: "refused", reason: review.reason };
  const state = problem === null ? "waiting" : problem === undefined ? "serving" : "unreachable";
  const reason = refusal ?? review?.surplusRefused;
  return {
    region,
    state,
    ...(problem && { reason: problem }),
    ...(review && review.lacks.length > 0 && { lacks: review.lacks }),
    ...(review?.surplus && refusal === undefined && { extension: "composed" as const }),
    ...(reason !== undefined && { extension: "refused" as const, extensionReason: reason }),
  };
}
