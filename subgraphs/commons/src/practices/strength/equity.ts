import type { PracticeFacts } from "../facts.ts";
import { counted, figureInWords } from "../words.ts";
import { because, type Criterion } from "./criterion.ts";

/** Groups that are easily left out, by the words that records in English have for them. */
const GROUP =
  /\b(women|girls|female|young people|the young|youth|older people|migrants?|refugees?|minorit(?:y|ies)|disab(?:led|ilit(?:y|ies))|unemployed|jobless|disadvantaged|deprived|vulnerable|rural|homeless|hardly find any)\b/i;

/** Whether it reaches those who are easily left out. */
export const equity: Criterion = {
  name: "EQUITY",
  judge({ practice, figures, findings }) {
    const results = figures.filter(({ kind, name }) => kind === "RESULT" && GROUP.test(name));
    const shown = results.filter(
      ({ selfReported, cited }) => selfReported === false && (cited ?? 0) > 0,
    );
    if (shown.length > 0)
      return because("MET", {
        says: `Somebody else counted whom of a group it reached: ${shown.map(figureInWords).join("; ")}.`,
        figures: shown,
      });
    if (results.length > 0)
      return because("PROMISING", {
        says: `${counted(results.length, "result is", "results are")} of a group that is easily left out: ${results.map(figureInWords).join("; ")}. Whether somebody else counted, no record says for certain.`,
        figures: results,
      });
    const word = groupNamed(practice);
    const told = findings.filter(({ name, description }) => GROUP.test(`${name} ${description}`));
    if (word || told.length > 0)
      return because("PROMISING", {
        says: word
          ? `It is told to be for a group that is easily left out (“${word}”), and nobody counted how many of them it reached.`
          : "A finding on it speaks of a group that is easily left out, and nobody counted how many of them it reached.",
        records: [...(word ? [practice] : []), ...told],
      });
    return because("NOT_SHOWN", {
      says: "No record says whom it reaches among those who are easily left out.",
    });
  },
};

const groupNamed = ({ description, problem, whatWasDone }: PracticeFacts["practice"]) =>
  [problem, description, whatWasDone].map((text) => GROUP.exec(text ?? "")?.[0]).find(Boolean);
