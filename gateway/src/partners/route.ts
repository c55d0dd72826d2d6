import type { RegionRoute } from "../tier/tier.ts";
import { failed } from "../upstream/transport.ts";
import type { Down, Endpoint } from "./endpoint.ts";

/**
 * A region's records are asked of its endpoint, unless that does not speak the contract or is known
 * to be down: then nobody waits for it, and the answer says since when.
 */
export function routeTo(region: string, endpoint: Endpoint): RegionRoute {
  const { down, review } = endpoint;
  if (review?.verdict !== "refused") return down ? silent(region, down) : { endpoint };
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

const silent = (region: string, { fault, since }: Down): RegionRoute => {
  const { code, message } = failed(region, fault);
  return { failure: { code, message: `${message} It has not answered since ${since}.`, since } };
};

export const nowhere = (region: string | null): RegionRoute => ({
  failure: {
    code: "REGION_UNKNOWN",
    message:
      region === null
        ? "An id names no region."
        : `No partner in the directory serves the region "${region}".`,
  },
});
