import type { RegionRoute } from "../tier/tier.ts";
import type { Endpoint } from "./endpoint.ts";

/** A region's records are asked of its endpoint, unless that does not speak the contract. */
export function routeTo(region: string, endpoint: Endpoint): RegionRoute {
  if (endpoint.review?.verdict !== "refused") return { endpoint };
  return {
    failure: {
      code: "REGION_CONTRACT_REFUSED",
      message: `The schema of ${region} breaks the contract, so it is not asked.`,
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
