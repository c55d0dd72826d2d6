import { either } from "../between.ts";
import { reason } from "../reason.ts";

export const flaggedOtherwise = reason({
  code: "FLAGGED_OTHERWISE",
  severity: "WEAKENS",
  says: "The publisher puts a mark on one of them that this list has no word for.",
  description: "The figure carries the mark and what the publisher says that it means.",
  holds: either(({ flags }) => flags?.includes("OTHER") ?? false),
});
