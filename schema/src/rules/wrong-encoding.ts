import { textsOf } from "./fields.ts";
import type { Rule } from "./rule.ts";

export const wrongEncoding: Rule = {
  code: "ENCODING_SUSPECTED",
  severity: "WARNING",
  means: "Letters were garbled because a file was read in the wrong encoding.",
  check(record, { kind }) {
    return [...textsOf(record, kind.type)].flatMap(({ path, value }) => {
      const fix = ungarbled(value);
      if (fix === value && !value.includes("\uFFFD")) return [];
      return [
        {
          field: path,
          message:
            "Letters are garbled: the file was read in another encoding than it was written in. Save it as UTF-8 and read it again.",
          found: value,
          wanted: "text in UTF-8",
          ...(fix !== value && { fix }),
        },
      ];
    });
  },
};

/** What Windows puts in the place of the bytes 80 to 9F; the rest of a byte reads as itself. */
const WINDOWS =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text as it was meant, where its bytes turn out to be UTF-8; otherwise the text as it is. */
export const ungarbled = (text: string): string => text.replaceAll(/\S+/g, ungarbledWord);

function ungarbledWord(word: string): string {
  if (!/[\u0080-\u00FF]/.test(word)) return word;
  const bytes: number[] = [];
  for (const char of word) {
    const code = char.codePointAt(0) ?? 0;
    const windows = WINDOWS.indexOf(char);
    if (windows >= 0) bytes.push(0x80 + windows);
    else if (code <= 0xff) bytes.push(code);
    else return word;
  }
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return word;
  }
}
