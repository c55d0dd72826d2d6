import type { ClassType } from "@guildhall/schema";
import { SimilarRegionsResolver } from "./similar.resolver.ts";

/** Who works the fields of the carriers out, in whichever of commons' subgraphs they are asked for. */
export const computedResolvers: readonly ClassType[] = [SimilarRegionsResolver];
