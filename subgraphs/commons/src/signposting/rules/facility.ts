import type { Facility, StoredRecord } from "@guildhall/schema";
import type { FacilityQuestion } from "../facility-question.ts";
import { fits, unknown, type Reason } from "../reason.ts";
import { labelOf, mentions, standing, type Word } from "../word.ts";
import { listed } from "./listed.ts";
import type { Rule } from "./rule.ts";

/** Whether a space has what is wanted: a reason for each thing. No registry lists all that a space has. */
export const judgeFacility: Rule<Pick<FacilityQuestion, "need">> = (record, { need }) =>
  need.map((word) => judge(record, word));

export const facilitiesOf = ({ facilities }: StoredRecord): readonly Facility[] =>
  Array.isArray(facilities) ? (facilities as Facility[]) : [];

function judge(record: StoredRecord, { said, code }: Word): Reason {
  const at = { condition: "FACILITY", sought: said, field: "facilities" } as const;
  const all = facilitiesOf(record);
  const own = code ? all.filter(({ category }) => isOf(code, category)) : [];
  const known = own.find(({ basis }) => basis !== "INFERRED");
  if (known) return fits({ ...at, value: wordsOf(known), says: `It has this: ${named(known)}.` });
  const equipment = [
    ...all.flatMap((one) => one.equipment ?? []),
    ...listed(record, "equipment"),
  ].find((text) => mentions(text, said));
  if (equipment)
    return fits({
      ...at,
      field: "equipment",
      value: equipment,
      says: `Its equipment has it: ${equipment}.`,
    });
  const [inferred] = own;
  if (inferred)
    return unknown("RECORD", {
      ...at,
      value: wordsOf(inferred),
      says: `That it has this (${named(inferred)}) was inferred; nobody says so.`,
    });
  const wider =
    code && all.find(({ category }) => standing("facility", code, [category]) === "WITHIN");
  if (wider)
    return unknown("RECORD", {
      ...at,
      value: wordsOf(wider),
      says: `It has something of the sort: ${named(wider)}.`,
    });
  return unknown("RECORD", { ...at, says: `Its record does not speak of “${said}”.` });
}

/** A laser cutter is digital fabrication, and not the other way round. */
const isOf = (code: string, category: string): boolean =>
  standing("facility", category, [code]) === "WITHIN";

const named = ({ category }: Facility): string => labelOf("facility", category);
const wordsOf = ({ category, equipment }: Facility): string =>
  equipment ? `${category}: ${equipment}` : category;
