import "../reflect.ts";

export { buildSubgraph, type Subgraph, type SubgraphOptions } from "./subgraph.ts";
export type { Worked } from "./paced.ts";
export { Work } from "./work.ts";
