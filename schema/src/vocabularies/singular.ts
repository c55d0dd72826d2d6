/** “Universities”, “boxes” and “laser cutters”, but not “glass”: an English plural by its ending. */
export const singular = (word: string): string =>
  word
    .replace(/(?<=\w{2})ies$/, "y")
    .replace(/(?<=ss|sh|ch|x)es$/, "")
    .replace(/(?<=\w[^su])s$/, "");
