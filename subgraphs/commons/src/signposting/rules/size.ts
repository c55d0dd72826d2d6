import { fails, fits, unknown } from "../reason.ts";
import { textIn } from "./listed.ts";
import type { Rule } from "./rule.ts";

const FEWER = /\bfewer than ([\d,]+) (?:people|employees|staff)\b/i;
const SMALL_AND_MEDIUM = /\bmedium-sized\b|\bSMEs?\b/;
/** Of a small or medium-sized firm, by the European Commission's recommendation 2003/361/EC. */
const SMALL_AND_MEDIUM_BELOW = 250;

/** Whether it is for firms of this size, as far as the words of who may take part tell one. */
export const judgeSize =
  (field: "eligibility" | "audience"): Rule =>
  (record, { people }) => {
    const value = textIn(record, field);
    const below = value && limitIn(value);
    const at = { condition: "SIZE", field, ...(value && { value }) } as const;
    if (!below)
      return people === undefined
        ? []
        : [unknown("RECORD", { ...at, says: "No size of a firm is told." })];
    if (people === undefined)
      return [
        unknown("QUESTION", {
          ...at,
          says: `It is for firms of fewer than ${below} people; the question names no size.`,
        }),
      ];
    const says = `It is for firms of fewer than ${below} people.`;
    return [people < below ? fits({ ...at, says }) : fails({ ...at, says })];
  };

function limitIn(text: string): number | undefined {
  const stated = FEWER.exec(text)?.[1];
  if (stated) return Number(stated.replaceAll(",", ""));
  return SMALL_AND_MEDIUM.test(text) ? SMALL_AND_MEDIUM_BELOW : undefined;
}
