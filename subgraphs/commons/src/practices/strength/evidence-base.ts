import { otherPublishers } from "../publishers.ts";
import { counted } from "../words.ts";
import { because, type Criterion } from "./criterion.ts";

/** How many speak for it who have no stake in it, and whether anyone else counted or looked. */
export const evidenceBase: Criterion = {
  name: "EVIDENCE_BASE",
  judge({ practice, figures, reviews, ownHosts }) {
    const others = otherPublishers(practice, ownHosts);
    const isPublished = practice.publicationStatus === "PUBLISHED";
    const countedByOthers = figures.filter(
      ({ kind, selfReported, cited }) =>
        kind === "RESULT" && selfReported === false && (cited ?? 0) > 0,
    );
    const isLookedAt = countedByOthers.length > 0 || reviews.length > 0;
    const standing =
      isPublished && others.length > 1 && isLookedAt
        ? "MET"
        : isPublished || others.length > 1 || isLookedAt
          ? "PROMISING"
          : "NOT_SHOWN";
    const sentences = [
      `${others.length === 0 ? "No publisher" : counted(others.length, "publisher")} apart from its own ${others.length > 1 ? "tell" : "tells"} of it${others.length > 0 ? ` (${others.join(", ")})` : ""}.`,
      isPublished
        ? `It stands in a public collection${practice.collection ? `: ${practice.collection}` : ""}.`
        : "It stands in no public collection.",
      countedByOthers.length > 0
        ? `${counted(countedByOthers.length, "result was", "results were")} counted by somebody else.`
        : "No result is told to be counted by somebody else.",
      reviews.length > 0 ? "Peers reviewed it." : "No review by peers is on record.",
    ];
    return because(standing, {
      says: sentences.join(" "),
      figures: countedByOthers,
      records: [practice, ...reviews],
    });
  },
};
