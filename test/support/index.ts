export * from "./federation.ts";
export * from "./log.ts";
export * from "./query.ts";
export * from "./regions.ts";
export * from "./subgraph.ts";
