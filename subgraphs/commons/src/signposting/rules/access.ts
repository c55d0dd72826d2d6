import { type StoredRecord, valuesAt } from "@guildhall/schema";
import type { FacilityQuestion, User } from "../facility-question.ts";
import { fits, unknown } from "../reason.ts";
import type { Rule } from "./rule.ts";

const TO_ALL = /(?<!\bnot )\bopen to (?:all|everyone|everybody|the public)\b/i;
const TO_FIRMS = /(?<!\bnot )\b(?:open to|for) (?:\w+ ){0,2}(?:firms|companies|businesses)\b/i;

/** Whether those who do not belong to a space may use it, as far as its words on who may tell it. */
export const judgeAccess: Rule<Pick<FacilityQuestion, "user">> = (record, { user }) => {
  if (!user) return [];
  const words = saidOfAccess(record);
  const [first] = words;
  if (!first)
    return [
      unknown("RECORD", {
        condition: "ACCESS",
        field: "membership",
        says: "Who may use it, and on what terms, is not recorded.",
      }),
    ];
  const open = words.find(({ value }) => isOpen(value, user));
  if (open) return [fits({ condition: "ACCESS", ...open, says: "Its words say so." })];
  return [
    unknown("JUDGEMENT", {
      condition: "ACCESS",
      ...first,
      says: "Who may use it is told in words.",
    }),
  ];
};

const isOpen = (words: string, user: User): boolean =>
  TO_ALL.test(words) || (user === "FIRM" && TO_FIRMS.test(words));

const FIELDS = ["facilities.sharingTerms", "membership.model", "membership.access"];

const saidOfAccess = (record: StoredRecord): { field: string; value: string }[] =>
  FIELDS.flatMap((field) =>
    valuesAt(record, field).flatMap((value) =>
      typeof value === "string" ? [{ field, value }] : [],
    ),
  );
