import { either, type OfOne } from "../between.ts";
import { reason } from "../reason.ts";

/** An event is of one kind only with its sort: a panel of 40 is no fair of 15,000. */
const isKnown: OfOne = ({ subject }) =>
  subject !== null && (subject.kind !== "EVENT" || subject.sort !== null);

export const subjectUnknown = reason({
  code: "SUBJECT_UNKNOWN",
  severity: "REFUSES",
  says: "Nobody says what kind of thing one of them is of.",
  description:
    "A figure of a house reads like one of a programme. Of an event, the sort of event has to be told too.",
  holds: either((figure) => !isKnown(figure)),
});
