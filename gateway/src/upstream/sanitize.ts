import { isIPv6 } from "node:net";

const LONGEST = 300;
const NONE = "No reason was given.";

/**
 * What never leaves the gateway, in the order in which it is looked for: what is taken first may
 * hold what is looked for later. A pattern begins where a word does, so that a long word is read
 * once, not once from each of its letters. Rather too much is taken than too little: the owner's own log has the whole.
 */
const SECRETS: readonly [RegExp, string][] = [
  // What clings to a value in quotes goes with it: it may be a value itself. `token=…`, `x-api-key=…`, `"password": "…"`, `Authorization: Basic …`, `Bearer …`
  [/(?<![\w-])(authorization["']?\s*[:=]\s*)(?:[\w-]+\s+)?\S+/gi, "$1[secret]"],
  [
    /(?<![\w-])(?=[\w-]*(?:token|key|secret|passw|pwd|passphrase|credential))([\w-]+["']?\s*=\s*)(?:"[^"]*"?\S*|'[^']*'?\S*|[^\s"'][^\s&]*)/gi,
    "$1[secret]",
  ],
  [
    /(?<![\w-])(?=[\w-]*(?:secret|passw|passphrase|api[_-]?key))([\w-]+["']?\s*:\s*)(?:"[^"]*"?\S*|'[^']*'?\S*|[^\s"']\S*)/gi,
    "$1[secret]",
  ],
  [/(bearer\s+)\S+/gi, "$1[secret]"],
  [/(?:gh[a-z]?|github_pat)_[\w-]{16,}/g, "[secret]"],
  // A JSON web token.
  [/(?<![\w-])(?=[\w-]*eyJ)[\w-]{11,}\.[\w.-]+/g, "[secret]"],
];
const ADDRESSES: readonly [RegExp, string][] = [
  [/(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/\S*/gi, "[address]"],
  [/(?<![\w-])(?:javascript|vbscript|data):\S+/gi, "[address]"],
  [/\[[0-9a-f:.]*:[0-9a-f:.]*(?:%\w+)?\](?::\d+)?/gi, "[address]"],
  [/\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/g, "[address]"],
  // `db:5432`, `db.internal`, `localhost`; a time such as `10:30` has no letter before its colon.
  [/(?<![\p{L}\p{N}_.-])(?=[\p{N}_.-]*\p{L})[\p{L}\p{N}_.-]+:\d{2,5}(?!\d)/gu, "[address]"],
  [
    /(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_.-]+\.(?:internal|local|localdomain|lan|corp)\b/giu,
    "[address]",
  ],
  [/\blocalhost\b/gi, "[address]"],
];
const BARE_IPV6 = /(?<![\p{L}\p{N}:.])[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*(?:%\w+)?/giu;
const FILES: readonly [RegExp, string][] = [
  // In quotes a path may have spaces.
  [/(["'`])(?:~[\w-]*|\.{1,2}|[a-z]:)?[\\/][^"'`]*\1/gi, "$1[file]$1"],
  [
    /(?<![\p{L}\p{N}_.~\\/-])(?:~[\w-]*|\.{1,2}|[a-z]:)?[\\/]+(?:[\p{L}_.$@-]|\p{N}[^\s\\/]*[\\/])[^\s"'`]*/giu,
    "[file]",
  ],
];
const TAG = /<[a-z/!?][^<>]*>/gi;
const TAG_BEGIN = /<+(?=[a-z/!?])/gi;

/**
 * Words from somebody else's server, made fit to pass on: without addresses, paths of files,
 * secrets, markup, or characters that steer a terminal or turn a text around.
 */
export function clean(text: string): string {
  // Characters that are not seen go first, for they may stand in the middle of what is looked for.
  let said = text.replace(/[\p{Cf}\p{Cs}]/gu, "").replace(/\p{Cc}/gu, " ");
  for (const [pattern, instead] of SECRETS) said = said.replace(pattern, instead);
  said = said.replace(TAG, " ");
  for (const [pattern, instead] of ADDRESSES) said = said.replace(pattern, instead);
  said = said.replace(BARE_IPV6, (found) =>
    isIPv6(found.replace(/[.:]$/, "")) || isIPv6(found) ? "[address]" : found,
  );
  for (const [pattern, instead] of FILES) said = said.replace(pattern, instead);
  return said.replace(TAG_BEGIN, "").trim();
}

/** A message of somebody else's server: its first line, cleaned, no longer than a sentence or two. */
export function safeMessage(text: unknown): string {
  if (typeof text !== "string") return NONE;
  const begin = text.slice(0, 4 * LONGEST);
  // A word that is cut in two may not look any more like what it is.
  const whole = begin.length < text.length ? begin.replace(/\S+$/, "") : begin;
  const line = clean(whole.split(/[\r\n\u2028\u2029]/, 1)[0] ?? "");
  if (line === "") return NONE;
  return shortened(line, LONGEST);
}

/** A text no longer than so much, and never with half a character at its end. */
export const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, "")}…` : text;
