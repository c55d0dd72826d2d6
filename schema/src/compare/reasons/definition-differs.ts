import type { ComparableFigure } from "../figure.ts";
import { reason } from "../reason.ts";

const partOf = ({ part }: ComparableFigure): string | null => part ?? null;

export const definitionDiffers = reason({
  code: "DEFINITION_DIFFERS",
  severity: "REFUSES",
  says: "They are of different parts of one indicator, such as fab labs and all maker spaces.",
  description:
    "An incubator is no fab lab, and a part is no whole. Two figures of one indicator compare where both are of the whole or of the same part.",
  holds: (a, b) => partOf(a) !== partOf(b),
});
