/** Letters that decomposition leaves as they are, with what readers elsewhere write for them. */
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

/**
 * The one rule by which text is made comparable, for sorting, searching and looking up: no case, no
 * accents, compatibility forms resolved. "Kovačnica" and "KOVACNICA" are then one, and so are
 * "Łódź" and "lodz". Signs and spaces stay.
 */
export function fold(text: string): string {
  // Most text is plain, and folding is a good part of what an import costs: only the rest is looked at.
  return text.toLowerCase().replace(/[^\0-\x7f]+/g, foldRun);
}

/** Lower case comes again: some letters only get a lower-case form once they are decomposed. */
const foldRun = (run: string): string =>
  run
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter);
