import type { DocumentNode, GraphQLSchema } from "graphql";
import { checkContract } from "./check.ts";
import type { Contract } from "./contract.ts";
import { entitySchema } from "./schema.ts";
import { readSdl, type SubgraphSdl } from "./sdl.ts";
import { surplusOf } from "./surplus.ts";

/** What the gateway makes of a partner's SDL. */
export type Review =
  | { verdict: "refused"; reason: string }
  | {
      verdict: "accepted";
      /** The partner's schema, where it lacks something of the contract. */
      lagging?: GraphQLSchema;
      lacks: readonly string[];
      /** What it has beyond the contract. */
      surplus?: { subgraph: DocumentNode; fields: readonly string[] };
      surplusRefused?: string;
    };

export function review(contract: Contract, text: string): Review {
  let sdl: SubgraphSdl;
  try {
    sdl = readSdl(text);
  } catch (error) {
    return { verdict: "refused", reason: `the SDL cannot be read: ${(error as Error).message}` };
  }
  const { breaks, lacks } = checkContract(contract.sdl, sdl);
  if (breaks.length > 0) return { verdict: "refused", reason: breaks.join("; ") };

  const surplus = surplusOf(contract.sdl, sdl);
  return {
    verdict: "accepted",
    lacks,
    ...(lacks.length > 0 && { lagging: entitySchema(sdl) }),
    ...(surplus.kind === "extension" && { surplus }),
    ...(surplus.kind === "refused" && { surplusRefused: surplus.reasons.join("; ") }),
  };
}
