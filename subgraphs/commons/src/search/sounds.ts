/** What writers of other languages put for one sound, as it is mostly written without accents. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tch|tsch|cz|ch/g, "c"],
  [/ts|tz/g, "c"],
  [/sch|sh|sz/g, "s"],
  [/zh/g, "z"],
  [/ph/g, "f"],
  [/kh/g, "h"],
  [/ck|q/g, "k"],
  [/w/g, "v"],
  [/[yj]/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** Words that sound much alike have the same: “kovachnitsa” and “kovacnica”. */
export const soundOf = (word: string): string =>
  SPELLINGS.reduce((sound, [written, meant]) => sound.replace(written, meant), word);
