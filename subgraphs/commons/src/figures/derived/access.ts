import { valuesAt, type StoredRecord } from "@guildhall/schema";

/** Who may come in, as far as a space's own words on its membership tell. */
export const ACCESSES = ["open", "restricted", "unknown"] as const;
export type Access = (typeof ACCESSES)[number];

/** A place to which people come as they are, be it on one evening a week. */
const OPEN = [
  /(?<!\b(?:not|never) )\bopen to (?:all|everyone|everybody|anyone|the public|non-members)\b(?! (?:members|residents|tenants|students|staff)\b)/i,
  /\bopen (?:doors?|days?|evenings?|nights?|house)\b/i,
  /\bweekly open \w+/i,
  /\b(?:workshops|classes) for all\b|\bpublic workshops\b/i,
  /\bfree\b[\w, ]* access\b/i,
];

/** One that asks people to belong, or chooses whom it takes. */
const RESTRICTED = [
  /\bmembers?\b|\bmemberships?\b/i,
  /\bincubat(?:ion|or)\b|\bapplication\b|\bjury\b|\brented\b/i,
  /\b(?:not|never) open to\b|\bopen to all (?:members|residents|tenants|students|staff)\b/i,
  /\bfor (?:young|students|staff|residents|tenants|start-ups)\b/i,
];

const FIELDS = [
  "membership.model",
  "membership.access",
  "membership.note",
  "facilities.sharingTerms",
];

/** An open door outweighs a membership beside it. A price alone, or no words, says neither. */
export function accessOf(space: StoredRecord): Access {
  const words = FIELDS.flatMap((field) => valuesAt(space, field)).filter(
    (one) => typeof one === "string",
  );
  const says = (patterns: readonly RegExp[]): boolean =>
    words.some((text) => patterns.some((pattern) => pattern.test(text)));
  if (says(OPEN)) return "open";
  return says(RESTRICTED) ? "restricted" : "unknown";
}
