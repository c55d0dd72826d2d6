import { createHash } from "node:crypto";

/**
 * JSON in the one form that RFC 8785 gives it: names in the order of their UTF-16 code units, no
 * white space, numbers and texts as ECMAScript writes them. Equal values are then equal bytes.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    // oxlint-disable-next-line unicorn/no-array-sort -- a list of its own; code units, as the form wants
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${members.join(",")}}`;
}

/** SHA-256 in hexadecimal, as `sha256sum` tells it of a file. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");
