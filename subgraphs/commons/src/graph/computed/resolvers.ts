import type { ClassType } from "@guildhall/schema";
import { PartnerBriefResolver } from "./brief.resolver.ts";
import { GapsResolver } from "./gaps.resolver.ts";
import { SimilarPracticesResolver } from "./similar-practices.resolver.ts";
import { SimilarRegionsResolver } from "./similar.resolver.ts";
import { StrengthResolver } from "./strength.resolver.ts";
import {
  AnticipatedTransferabilityResolver,
  TransferabilityResolver,
} from "./transferability.resolver.ts";
import { TransferableResolver } from "./transferable.resolver.ts";

/** Who works the fields of the carriers out, in whichever of commons' subgraphs they are asked for. */
export const computedResolvers: readonly ClassType[] = [
  AnticipatedTransferabilityResolver,
  GapsResolver,
  PartnerBriefResolver,
  SimilarPracticesResolver,
  SimilarRegionsResolver,
  StrengthResolver,
  TransferabilityResolver,
  AnticipatedTransferabilityResolver,
  TransferableResolver,
];
