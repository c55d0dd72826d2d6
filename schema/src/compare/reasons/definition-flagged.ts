import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const definitionFlagged = reason({
  code: "DEFINITION_FLAGGED",
  severity: "WEAKENS",
  says: "The publisher marks one of them as counted by another definition.",
  description:
    "One country's way of counting departs from the common one. The publisher's own notes say how.",
  holds: either(({ flags }) => flags?.includes("DEFINITION_DIFFERS") ?? false),
});
