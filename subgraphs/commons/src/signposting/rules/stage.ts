import { fails, fits, unknown } from "../reason.ts";
import { labelOf, labelsOf, standing } from "../word.ts";
import { listed } from "./listed.ts";
import type { Rule } from "./rule.ts";

/** Whether it is for firms as far on as this one. */
export const judgeStage: Rule = (record, { stage }) => {
  const stages = listed(record, "stages");
  const at = { condition: "STAGE", field: "stages" } as const;
  if (stages.length === 0)
    return stage
      ? [unknown("RECORD", { ...at, says: "Which stages of a firm it is for is not recorded." })]
      : [];
  const value = stages.join(", ");
  const named = labelsOf("firmStage", stages);
  if (!stage)
    return [
      unknown("QUESTION", {
        ...at,
        value,
        says: `It is for firms at certain stages (${named}); the question names none.`,
      }),
    ];
  const code = stage.code ?? stage.said;
  const here = labelOf("firmStage", code);
  const how = standing("firmStage", code, stages);
  if (how === "WITHIN")
    return [fits({ ...at, value, says: `It is for firms at this stage (${here}).` })];
  if (how === "WIDER")
    return [
      unknown("QUESTION", {
        ...at,
        value,
        says: `Of this stage it is for some firms only: ${named}.`,
      }),
    ];
  return [fails({ ...at, value, says: `It is for firms at other stages: ${named}.` })];
};
