export { query, until, type Answer } from "@guildhall/serving/testing";
export * from "./federation.ts";
export * from "./log.ts";
export * from "./mini-catalogue.ts";
export * from "./regions.ts";
export * from "./subgraph.ts";
