import type { ComparableFigure } from "../figure.ts";
import { reason } from "../reason.ts";

/** Whether one of them names the other, or both name a third. */
const tellTheSame = (a: ComparableFigure, b: ComparableFigure): boolean =>
  a.id === b.id ||
  a.sameAs.includes(b.id) ||
  b.sameAs.includes(a.id) ||
  a.sameAs.some((id) => b.sameAs.includes(id));

export const sameFact = reason({
  code: "SAME_FACT",
  severity: "REFUSES",
  says: "Both tell the same fact, which counts once.",
  description:
    "One of them names the other as the same fact, or both name a third. To compare a fact with itself says nothing, and to count it twice says too much.",
  holds: tellTheSame,
});
