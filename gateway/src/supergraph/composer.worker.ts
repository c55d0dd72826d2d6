import { readContract } from "../contract/contract.ts";
import type { FormerField } from "../contract/former.ts";
import { review } from "../contract/review.ts";
import { answerTasks } from "../worker/answer.ts";
import { type ComposeInput, composeOnce } from "./compose.ts";

/** What a composer begins with: read by the gateway, so that the worker need not load the contract. */
export interface ComposerData {
  contract: string;
  former: readonly FormerField[];
}

function composer({ contract: text, former }: ComposerData) {
  const contract = readContract(text);
  return {
    review: (sdl: string) => review(contract, sdl, former),
    compose: (input: ComposeInput) => composeOnce(input, contract.subgraph),
  };
}

export type ComposerTasks = ReturnType<typeof composer>;
answerTasks(composer);
