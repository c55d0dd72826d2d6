import type { Pinned } from "../asking/pinned.ts";
import { Notes, type Report, type Section } from "../reporting/report.ts";
import type { Condition, Transfer } from "./answer.ts";

/** How a practice would do elsewhere, for people: each condition with a footnote for what it rests on. */
export function transferReport(
  name: string,
  told: Transfer,
  { citation, remarks }: Omit<Pinned, "data">,
): Report {
  const notes = new Notes();
  const { summary, barriers, enablers, adoptions, similar, cautions } = told;
  const sections: Section[] = [
    {
      title: `${name} (${told.practice}) in ${told.toName ?? told.to}, anticipated and not measured`,
      lines: [summary.says, summary.formula],
    },
    { title: "How well the practice is evidenced", lines: [told.evidenceStrength] },
    { title: "Barriers found in both places", lines: barriers.map(found) },
    { title: "Enablers found in both places", lines: enablers.map(found) },
    { title: "Taken up so far", lines: adoptions.map(adopted) },
    { title: "Regions most like it", lines: (similar ?? []).map(({ says }) => says) },
    { title: "To be known first", lines: cautions },
    {
      title: "Cite as",
      lines: citation ? [citation.citation.text, `Kept at ${citation.address}`] : [],
    },
    { title: "Remarks", lines: remarks },
  ];
  return {
    tables: [
      {
        head: ["Condition", "Criterion", "Answer", "Rests on"],
        rows: told.conditions.map((condition) => [
          condition.text,
          condition.criterion ?? "of no criterion",
          [words(condition.met), notes.mark(sentences(condition))].join(" "),
          restsOn(condition),
        ]),
      },
    ].filter(({ rows }) => rows.length > 0),
    sections: sections.filter(({ lines }) => lines.length > 0),
    notes: notes.all,
  };
}

/** Why a condition is answered so; what the rule cannot tell is said where it is not simply met. */
function sentences({ says, met, basis, cannotTell, figures }: Condition): string[] {
  const derived =
    basis === "STATED" || !basis ? [] : ["The condition was derived, no source states it."];
  const limits = met !== "MET" && cannotTell ? [cannotTell] : [];
  return [says, ...figures.flatMap(({ cautions }) => cautions), ...derived, ...limits];
}

function restsOn({ records, recordCount, figures }: Condition): string {
  const shown = records.slice(0, 2);
  const more = recordCount - shown.length;
  return [
    ...shown,
    ...(more > 0 ? [`${more} more`] : []),
    ...figures.map(({ indicator }) => indicator),
  ].join(", ");
}

const found = ({ theme, giver, receiver }: Transfer["barriers"][number]): string =>
  `${theme}: ${[...giver, ...receiver].join(", ")}`;

const adopted = ({
  name,
  places,
  state,
  outcome,
  records,
}: Transfer["adoptions"][number]): string =>
  `${name}${places.length > 0 ? `, in ${places.join("; ")}` : ""}: ${words(state)}. ${outcome ?? "What came of it is not on record."} (${records.join(", ")})`;

const words = (name: string): string => name.toLowerCase().replaceAll("_", " ");
