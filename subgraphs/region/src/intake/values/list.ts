const BULLET = /(?:^|\n|(?<=\S)\s*)(?:[•·▪◦]|\*(?=\s))\s*/u;

/**
 * Several values in one cell. A comma separates only where the whole cell reads as a list: no part
 * longer than a few words, and none of the stronger separators.
 */
export function readList(given: string): string[] {
  const text = given.trim();
  if (BULLET.test(text) && /^[•·▪◦*]/u.test(text)) return parts(text, BULLET);
  for (const separator of [/\n/, /\|/, /;/])
    if (separator.test(text)) return parts(text, separator);
  if (!text.includes(",")) return text ? [text] : [];
  // “Hammers (claw, ball)” is one thing: a comma within brackets separates nothing.
  const split = parts(text, /,(?![^(]*\))/);
  const isList = split.every((part) => part.split(/\s+/).length <= 5 && !/[.!?]\s/.test(part));
  return isList ? split : [text];
}

const parts = (text: string, separator: RegExp): string[] => [
  ...new Set(
    text
      .split(separator)
      .map((part) => part.trim().replace(/[,;]$/, "").trim())
      .filter(Boolean),
  ),
];
