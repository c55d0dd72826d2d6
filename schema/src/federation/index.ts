import "../reflect.ts";

export { buildSubgraph, type Subgraph, type SubgraphOptions } from "./subgraph.ts";
