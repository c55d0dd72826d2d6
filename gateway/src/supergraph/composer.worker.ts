import { readContract } from "../contract/contract.ts";
import { review } from "../contract/review.ts";
import { answerTasks } from "../worker/answer.ts";
import { type ComposeInput, composeOnce } from "./compose.ts";

function composer(text: string) {
  const contract = readContract(text);
  return {
    review: (sdl: string) => review(contract, sdl),
    compose: (input: ComposeInput) => composeOnce(input, contract.subgraph),
  };
}

export type ComposerTasks = ReturnType<typeof composer>;
answerTasks(composer);
