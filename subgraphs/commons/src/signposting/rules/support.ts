import type { StoredRecord } from "@guildhall/schema";
import { fails, fits, unknown, type Reason } from "../reason.ts";
import { labelOf, labelsOf, standing, type Word } from "../word.ts";
import { listed } from "./listed.ts";
import type { Rule } from "./rule.ts";
import { judgeWords, mentioned } from "./words.ts";

/** Whether it gives what the firm wants: a reason for each thing. */
export const judgeSupport: Rule = (record, question) =>
  question.need.flatMap((word) =>
    word.code && listed(record, "supportKinds").length > 0
      ? [judge(record, word.code, word)]
      : judgeWords("supportKinds")(record, { ...question, need: [word] }),
  );

function judge(record: StoredRecord, code: string, word: Word): Reason {
  const { said } = word;
  const kinds = listed(record, "supportKinds");
  const at = {
    condition: "SUPPORT",
    sought: said,
    field: "supportKinds",
    value: kinds.join(", "),
  } as const;
  if (standing("supportKind", code, kinds) === "WITHIN")
    return fits({ ...at, says: `It gives this: ${labelOf("supportKind", code)}.` });
  const named = labelsOf("supportKind", kinds);
  const spoken = mentioned(record, word);
  if (spoken)
    return unknown("JUDGEMENT", {
      ...at,
      ...spoken,
      says: `It is recorded with other kinds of support (${named}), and speaks of “${said}”.`,
    });
  return fails({ ...at, says: `It gives other kinds of support: ${named}.` });
}
