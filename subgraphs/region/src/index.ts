import { regionSubgraph } from "./graph/subgraph.ts";

export { AuthConfigError, type AuthOptions } from "./auth/config.ts";
export { FolderError } from "./folder/read.ts";
export { sayRefusal, type Refusal } from "./records/refusal.ts";
export { startRegion, type RegionOptions, type RegionServer } from "./start.ts";
export { StoreError } from "./store/index.ts";

/** The SDL that every region serves. */
export const regionSdl = async (): Promise<string> => (await regionSubgraph()).sdl;
