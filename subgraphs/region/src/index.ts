import { regionSubgraph } from "./graph/subgraph.ts";

/** The SDL that every region serves. */
export const regionSdl = async (): Promise<string> => (await regionSubgraph()).sdl;
