import { commonsSubgraph } from "./graph/subgraph.ts";

export { startCommons, type CommonsOptions, type CommonsServer } from "./start.ts";
export { RegistryError } from "./registry/read.ts";

/** The SDL that commons serves. */
export const commonsSdl = async (): Promise<string> => (await commonsSubgraph()).sdl;
