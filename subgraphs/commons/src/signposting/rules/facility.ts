import { type Facility, type StoredRecord, wordsOf as folded } from "@guildhall/schema";
import type { FacilityQuestion } from "../facility-question.ts";
import { fits, unknown, type Reason } from "../reason.ts";
import { haveAll, labelOf, standing, type Word } from "../word.ts";
import { listed } from "./listed.ts";
import type { Rule } from "./rule.ts";

/** Whether a space has what is wanted: a reason for each thing. No registry lists all that a space has. */
export const judgeFacility: Rule<Pick<FacilityQuestion, "need">> = (record, { need }) =>
  need.map((word) => judge(record, word));

export const facilitiesOf = ({ facilities }: StoredRecord): readonly Facility[] =>
  Array.isArray(facilities) ? (facilities as Facility[]) : [];

function judge(record: StoredRecord, { said, code, stems }: Word): Reason {
  const at = { condition: "FACILITY", sought: said, field: "facilities" } as const;
  const all = facilitiesOf(record);
  const own = code ? all.filter(({ category }) => isOf(code, category)) : [];
  const known = own.find(({ basis }) => basis !== "INFERRED");
  if (known) return fits({ ...at, value: wordingOf(known), says: `It has this: ${named(known)}.` });
  const equipment = equipmentOf(record).find(({ words }) => haveAll(words, stems))?.text;
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
      value: wordingOf(inferred),
      says: `That it has this (${named(inferred)}) was inferred; nobody says so.`,
    });
  const wider =
    code && all.find(({ category }) => standing("facility", code, [category]) === "WITHIN");
  if (wider)
    return unknown("RECORD", {
      ...at,
      value: wordingOf(wider),
      says: `It has something of the sort: ${named(wider)}.`,
    });
  return unknown("RECORD", { ...at, says: `Its record does not speak of “${said}”.` });
}

/** A laser cutter is digital fabrication, and not the other way round. */
const isOf = (code: string, category: string): boolean =>
  standing("facility", category, [code]) === "WITHIN";

const named = ({ category }: Facility): string => labelOf("facility", category);
const wordingOf = ({ category, equipment }: Facility): string =>
  equipment ? `${category}: ${equipment}` : category;

/** What the owners write of their equipment; each space's is taken apart once. */
const written = new WeakMap<StoredRecord, readonly { text: string; words: readonly string[] }[]>();

function equipmentOf(record: StoredRecord) {
  let known = written.get(record);
  if (!known) {
    const texts = [
      ...facilitiesOf(record).flatMap(({ equipment }) => equipment ?? []),
      ...listed(record, "equipment"),
    ];
    known = texts.map((text) => ({ text, words: folded(text) }));
    written.set(record, known);
  }
  return known;
}
