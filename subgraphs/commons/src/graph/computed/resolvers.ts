import type { ClassType } from "@guildhall/schema";

/** Who works the fields of the carriers out, in whichever of commons' subgraphs they are asked for. */
export const computedResolvers: readonly ClassType[] = [];
