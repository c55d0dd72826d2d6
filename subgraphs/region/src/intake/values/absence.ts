import type { Absence } from "@guildhall/schema";
import { foldWords } from "../../records/slug.ts";

type Why = keyof typeof Absence;

const WORDS: Readonly<Record<Why, readonly string[]>> = {
  REFUSED: [
    "refused",
    "declined",
    "prefer not to say",
    "prefers not to say",
    "rather not say",
    "would rather not say",
    "prefer not to answer",
    "decline to answer",
    "won t say",
    "no comment",
    "do not wish to say",
    "does not wish to say",
    "prefiero no decirlo",
    "prefiere no decirlo",
    "no contesta",
    "preferisco non rispondere",
    "preferisco non dirlo",
    "prefiro nao dizer",
    "ne souhaite pas repondre",
    "refus",
    "odbil",
    "odbio",
    "odmietol",
    "soylemek istemiyor",
  ],
  NOT_APPLICABLE: [
    "n a",
    "na",
    "not applicable",
    "does not apply",
    "no aplica",
    "non applicabile",
    "nao aplicavel",
    "nao se aplica",
    "sans objet",
    "non applicable",
    "ni primerno",
    "nije primjenjivo",
    "netaikoma",
    "nevztahuje sa",
    "uygulanamaz",
  ],
  CONFIDENTIAL: [
    "confidential",
    "commercially sensitive",
    "confidencial",
    "riservato",
    "confidentiel",
  ],
  BELOW_THRESHOLD: ["suppressed", "below threshold", "too small to show"],
  NOT_COLLECTED: [
    "unknown",
    "not known",
    "don t know",
    "dont know",
    "do not know",
    "not sure",
    "unsure",
    "not collected",
    "not recorded",
    "not available",
    "not stated",
    "not given",
    "no data",
    "no answer",
    "no response",
    "no information",
    "missing",
    "nd",
    "n d",
    "tbc",
    "tbd",
    "tba",
    "null",
    "nan",
    "undefined",
    "to be confirmed",
    "n k",
    "ns nc",
    "desconocido",
    "no sabe",
    "no se sabe",
    "sin datos",
    "sconosciuto",
    "non so",
    "non disponibile",
    "desconhecido",
    "nao sei",
    "sem dados",
    "inconnu",
    "ne sait pas",
    "non communique",
    "neznano",
    "ni podatka",
    "nepoznato",
    "nema podataka",
    "nezinoma",
    "neznamy",
    "nezname",
    "bilinmiyor",
    "yok bilgi",
  ],
};

const byWord: ReadonlyMap<string, Why> = new Map(
  Object.entries(WORDS).flatMap(([why, words]) => words.map((word) => [word, why as Why])),
);
const NOTHING = new Set([
  "none",
  "nil",
  "nothing",
  "no",
  "ninguno",
  "ninguna",
  "nada",
  "nessuno",
  "nessuna",
  "nenhum",
  "nenhuma",
  "aucun",
  "aucune",
  "neant",
  "nobeden",
  "brez",
  "nema",
  "nera",
  "ziadny",
  "ziadne",
  "yok",
]);

/** Why a cell says that there is no value, or null where it says something else. */
export function absenceOf(text: string): Why | null {
  const folded = foldWords(text);
  if (folded === "") return "NOT_COLLECTED";
  return byWord.get(folded) ?? null;
}

/** Whether the words mean that there is none of it: of a count, zero. */
export const meansNone = (text: string): boolean => NOTHING.has(foldWords(text));

/** What a spreadsheet shows where a formula failed. */
export const isCellError = (text: string): boolean =>
  /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|ERROR!)$/i.test(text.trim());
