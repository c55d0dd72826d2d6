import { absenceOf } from "./absence.ts";
import { doubt, read, unread, type Reading } from "./doubts.ts";
import { foldWords } from "../../records/slug.ts";

const CODES =
  "en es it pt fr sl hr lt sk tr de nl pl cs hu ro bg el sv da no fi et lv ga eu ca gl sr mt uk ru ar zh".split(
    " ",
  );

const byName: ReadonlyMap<string, string> = new Map(
  CODES.flatMap((code) =>
    ["en", code].map((language) => {
      const names = new Intl.DisplayNames(language, { type: "language" });
      return [foldWords(names.of(code) ?? code), code] as const;
    }),
  ),
);

/** Reads a language, by its name or its tag, as its tag. */
export function readLanguage(given: string): Reading<string> {
  const text = given.trim();
  if (absenceOf(text)) return unread();
  if (/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text)) {
    const [first = "", ...rest] = text.replaceAll("_", "-").split("-");
    return read([first.toLowerCase(), ...rest].join("-"));
  }
  const code = byName.get(foldWords(text));
  return code
    ? read(code)
    : unread(doubt("LANGUAGE_UNKNOWN", given, { wanted: "a language such as Slovenian or sl" }));
}
