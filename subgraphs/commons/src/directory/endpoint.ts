import { DateTimeScalar } from "@guildhall/schema";
import { defineEnum, object, text, value } from "@guildhall/schema/define";

export const EndpointState = defineEnum("EndpointState", "Whether a region's server answers.", {
  UP: "It answered when it was last asked.",
  DOWN: "It did not answer when it was last asked; `code` says why.",
  UNKNOWN: "It has not been asked yet.",
});

@object(
  "What is publicly known of the server that a region's records are served from. Its address is not.",
)
export class Endpoint {
  @value(() => EndpointState, "Whether it answers.", { required: true })
  state: keyof typeof EndpointState;

  @value(() => DateTimeScalar, "When it last answered.")
  lastSeen?: string;

  @value(() => DateTimeScalar, "When it was last asked.")
  lastTried?: string;

  @text("Why it did not answer as it should, a stable code such as `REGION_TIMEOUT`.")
  code?: string;

  @text("Version of the contract that it serves.")
  contractVersion?: string;

  @value(() => Number, "Number of the last entry of the region's log, when it last answered.")
  registryPosition?: number;

  @value(() => DateTimeScalar, "When that entry was written.")
  registryUpdatedAt?: string;
}
