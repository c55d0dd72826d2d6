import { fails, fits, unknown } from "../reason.ts";
import { labelOf, labelsOf, standing } from "../word.ts";
import { listed, textIn } from "./listed.ts";
import type { Rule } from "./rule.ts";

/** “Nearly every sector” leaves some out. */
const EVERY = /(?<!\b(?:nearly|almost) )\bevery (?:sector|branch)\b/i;

/** Whether it is for the firm's sector. */
export const judgeSector: Rule = (record, { sector }) => {
  const sectors = listed(record, "sectors");
  const at = { condition: "SECTOR", field: "sectors" } as const;
  const value = sectors.join(", ");
  const named = labelsOf("sector", sectors);
  if (!sector)
    return sectors.length === 0
      ? []
      : [
          unknown("QUESTION", {
            ...at,
            value,
            says: `It is for certain sectors (${named}); the question names none.`,
          }),
        ];
  if (sectors.length === 0) {
    const eligibility = textIn(record, "eligibility");
    if (eligibility && EVERY.test(eligibility))
      return [
        fits({
          condition: "SECTOR",
          field: "eligibility",
          value: eligibility,
          says: "It is for every sector.",
        }),
      ];
    return [
      unknown("RECORD", {
        ...at,
        says: "No sector is recorded: it is bound to none, or nobody says.",
      }),
    ];
  }
  const code = sector.code ?? sector.said;
  const how = standing("sector", code, sectors);
  if (how === "WITHIN")
    return [fits({ ...at, value, says: `It is for this sector (${labelOf("sector", code)}).` })];
  if (how === "WIDER")
    return [
      unknown("QUESTION", {
        ...at,
        value,
        says: `Of this sector it is for a part only: ${named}.`,
      }),
    ];
  return [fails({ ...at, value, says: `It is for other sectors: ${named}.` })];
};
