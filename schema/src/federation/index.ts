export { federationSdl, type EntityKeys } from "./directives.ts";
export { buildSubgraph, type Subgraph, type SubgraphOptions } from "./subgraph.ts";
