import { readContract } from "../contract/contract.ts";
import type { FormerField } from "../contract/former.ts";
import { review } from "../contract/review.ts";
import { type ComposeInput, composeOnce, type Once } from "./compose.ts";

/** What a composer begins with: read by the gateway, so that the worker need not load the contract. */
export interface ComposerData {
  contract: string;
  former: readonly FormerField[];
}

/** What a composer is asked for. */
export function composerTasks({ contract: text, former }: ComposerData) {
  const contract = readContract(text);
  return {
    review: (sdl: string) => review(contract, sdl, former),
    async compose(input: ComposeInput): Promise<Once> {
      const composed = composeOnce(input, contract.subgraph);
      if (composed.errors || input.extensions.length === 0) return composed;
      // What cannot be loaded is found here, with the name of the extension that is at fault. Most
      // partners have none, so what it takes is read when it is needed.
      const { readSupergraph } = await import("../federation/planner.ts");
      readSupergraph(composed.supergraphSdl);
      return composed;
    },
  };
}

export type ComposerTasks = ReturnType<typeof composerTasks>;
