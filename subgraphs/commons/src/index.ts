import { catalogueSubgraph } from "./graph/catalogue/subgraph.ts";
import { commonsSubgraph } from "./graph/subgraph.ts";

export { catalogueOptions, catalogueSettings } from "./config.ts";
export type { Catalogue } from "./catalogue/catalogue.ts";
export { openCatalogue } from "./catalogue/sqlite/open.ts";
export { startCommons, type CommonsOptions, type CommonsServer } from "./start.ts";
export { packagedRegistry } from "./packaged.ts";
export { RegistryError } from "./registry/read.ts";
export { readStatistics } from "./statistics/read.ts";
export { checkStatistics } from "./statistics/rules/check.ts";

/** The SDL of the catalogue, which commons serves beside its own. */
export const catalogueSdl = async (): Promise<string> => (await catalogueSubgraph()).sdl;

/** The SDL that commons serves. */
export const commonsSdl = async (): Promise<string> => (await commonsSubgraph()).sdl;
