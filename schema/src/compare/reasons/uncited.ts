import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const uncited = reason({
  code: "UNCITED",
  severity: "WEAKENS",
  says: "No source is cited for one of them.",
  description:
    "It is general knowledge of whoever wrote the record, and cannot be followed to a page or a document.",
  holds: either(({ cited }) => cited === 0),
});
