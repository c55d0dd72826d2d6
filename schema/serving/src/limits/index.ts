export { type Costed, costPlugin } from "./cost-plugin.ts";
export type { Sizes } from "./estimate.ts";
export {
  CLIENT_LIMITS,
  type Limits,
  limitsSetting,
  published,
  type PublishedLimit,
  SUBGRAPH_LIMITS,
} from "./limits.ts";
export { refusal, refusedWith } from "./refusal.ts";
export { sizeRules } from "./rules.ts";
