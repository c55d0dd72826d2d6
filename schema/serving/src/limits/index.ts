export { type Costed, costPlugin } from "./cost-plugin.ts";
export type { Sizes } from "./estimate.ts";
export { LENGTHS } from "./lengths.ts";
export {
  behind,
  CLIENT_LIMITS,
  type Limits,
  limitsSettings,
  published,
  type PublishedLimit,
  SUBGRAPH_LIMITS,
} from "./limits.ts";
export { refusal, refusedWith } from "./refusal.ts";
export { sizeRules } from "./rules.ts";
