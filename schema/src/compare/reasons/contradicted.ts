import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const contradicted = reason({
  code: "CONTRADICTED",
  severity: "WEAKENS",
  says: "Another figure tells otherwise of the same thing as one of them.",
  description:
    "Both tellings are kept, and which of them is right nobody has said. The record names the other.",
  holds: either((figure) => figure.contradicted),
});
