import { differ } from "../between.ts";
import type { ComparableFigure } from "../figure.ts";
import { reason } from "../reason.ts";

const kindsDiffer = differ(({ subject }) => subject?.kind);
const sortsDiffer = ({ subject: a }: ComparableFigure, { subject: b }: ComparableFigure): boolean =>
  a !== null && b !== null && a.sort !== b.sort;

export const subjectDiffers = reason({
  code: "SUBJECT_DIFFERS",
  severity: "REFUSES",
  says: "They are of different kinds of thing, such as a single house and a park, or a panel and a fair.",
  description:
    "A park of 600 firms and a house of 20 differ in what they are before they differ in how well they do. Two events compare only where both are of one sort of event.",
  holds: (a, b) => kindsDiffer(a, b) || sortsDiffer(a, b),
});
