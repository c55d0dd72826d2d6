import type { RegionRoute } from "../tier/tier.ts";
import type { Endpoint } from "./endpoint.ts";

/** A region's records are asked of its endpoint, unless that does not speak the contract. */
export function routeTo(region: string, endpoint: Endpoint): RegionRoute {
  const { review } = endpoint;
  if (review?.verdict !== "refused") return { endpoint };
  const why =
    review.code === "REGION_CONTRACT_REFUSED"
      ? "breaks the contract"
      : "is larger than the gateway takes";
  return {
    failure: {
      code: review.code,
      message: `The schema of ${region} ${why}, so it is not asked.`,
    },
  };
}

export const nowhere = (region: string | null): RegionRoute => ({
  failure: {
    code: "REGION_UNKNOWN",
    message:
      region === null
        ? "An id names no region."
        : `No partner in the directory serves the region "${region}".`,
  },
});
