import { DateTimeScalar } from "@guildhall/schema";
import { registerEnumType } from "type-graphql";
import { fact, object, words } from "../define/fact.ts";

export const EndpointState = { UP: "UP", DOWN: "DOWN", UNKNOWN: "UNKNOWN" } as const;
registerEnumType(EndpointState, {
  name: "EndpointState",
  description: "Whether a region's server answers.",
  valuesConfig: {
    UP: { description: "It answered when it was last asked." },
    DOWN: { description: "It did not answer when it was last asked; `code` says why." },
    UNKNOWN: { description: "It has not been asked yet." },
  },
});

@object(
  "What is publicly known of the server that a region's records are served from. Its address is not.",
)
export class Endpoint {
  @fact(() => EndpointState, "Whether it answers.", { required: true })
  state: keyof typeof EndpointState;

  @fact(() => DateTimeScalar, "When it last answered.")
  lastSeen?: string;

  @fact(() => DateTimeScalar, "When it was last asked.")
  lastTried?: string;

  @words("Why it did not answer as it should, a stable code such as `REGION_TIMEOUT`.")
  code?: string;

  @words("Version of the contract that it serves.")
  contractVersion?: string;

  @fact(() => Number, "Number of the last entry of the region's log, when it last answered.")
  registryPosition?: number;

  @fact(() => DateTimeScalar, "When that entry was written.")
  registryUpdatedAt?: string;
}
