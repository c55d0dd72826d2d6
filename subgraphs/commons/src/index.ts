import { commonsSubgraph } from "./graph/subgraph.ts";

export { startCommons, type CommonsOptions, type CommonsServer } from "./start.ts";
export { packagedRegistry } from "./packaged.ts";
export { RegistryError } from "./registry/read.ts";
export { readStatistics } from "./statistics/read.ts";
export { checkStatistics } from "./statistics/rules/check.ts";

/** The SDL that commons serves. */
export const commonsSdl = async (): Promise<string> => (await commonsSubgraph()).sdl;
