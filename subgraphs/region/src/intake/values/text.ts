/** Letters that decomposition leaves as they are, with what they are written as in an address. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** Text as people meant it: no control characters, no odd spaces, composed letters. */
export function clean(text: string): string {
  // Most cells are plain, and there are millions of them.
  if (/^[\x20-\x7E]*$/.test(text)) return text.trim();
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they come from broken exports and mean nothing
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/g, "")
      .replaceAll(/\r\n?/g, "\n")
      .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
      .normalize("NFC")
      .trim()
  );
}

/** A word to compare by: no case, no accents, no punctuation, single spaces. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The last segment of an id: small letters, digits and hyphens; empty where nothing is left. */
export const slugOf = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 100)
    .replaceAll(/^-+|-+$/g, "");
