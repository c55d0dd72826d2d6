import { foldWords } from "../../records/slug.ts";

const YES = new Set([
  "yes",
  "y",
  "true",
  "1",
  "x",
  "✓",
  "si",
  "sim",
  "oui",
  "da",
  "ja",
  "taip",
  "ano",
  "evet",
  "ok",
  "available",
  "on",
  "vero",
  "verdadero",
  "verdadeiro",
  "vrai",
]);
const NO = new Set([
  "no",
  "n",
  "false",
  "0",
  "nao",
  "non",
  "ne",
  "nein",
  "nie",
  "hayir",
  "none",
  "off",
  "falso",
  "faux",
  "not available",
]);

/** Whether words mean yes or no, in the partners' languages; null where they say something else. */
export function readYesNo(given: string): boolean | null {
  const text = given.trim();
  if (/^[✓✔☑]$/u.test(text)) return true;
  if (/^[✗✘☐]$/u.test(text)) return false;
  const folded = foldWords(text);
  if (YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}
