import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const selfReported = reason({
  code: "SELF_REPORTED",
  severity: "WEAKENS",
  says: "One of them is told by the one it is about, or by who runs or funds that.",
  description:
    "Whoever runs or funds a thing has reason to tell of it well, and nobody else counted.",
  holds: either((figure) => figure.selfReported === true),
});
