import { absenceOf, meansNone } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";

const WANTED = "an address such as https://www.lisboa.pt/";

/** Reads a web address; one without https:// in front gets it, and that is said. */
export function readUrl(given: string): Reading<string> {
  const text = given.trim();
  if (absenceOf(text) || meansNone(text)) return unread();
  const [first = "", ...more] = text.split(/[\s,;|]+/).filter((part) => /[.:]/.test(part));
  const mended = first.replace(
    /^(https?)(?::\/*|\/\/)(?=[^/])/i,
    (_, scheme: string) => `${scheme.toLowerCase()}://`,
  );
  if (/^https?:\/\//.test(mended) && valid(mended))
    return more.length === 0 && mended === text
      ? read(mended)
      : read(mended, doubt("URL_RESPELT", given, { wanted: WANTED, fix: mended }));
  const withScheme = `https://${first.replace(/^\/+/, "")}`;
  if (
    !/^[a-z]+:/i.test(first) &&
    /^[^\s@/]+\.[a-z]{2,}([/:?#]|$)/i.test(first) &&
    valid(withScheme)
  )
    return read(
      withScheme,
      doubt("URL_WITHOUT_SCHEME", given, { wanted: WANTED, fix: withScheme }),
    );
  return unread(doubt("URL_NOT_READ", given, { wanted: WANTED }));
}

function valid(text: string): boolean {
  try {
    return new URL(text).hostname.includes(".");
  } catch {
    return false;
  }
}
