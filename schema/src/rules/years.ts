/** Time as a text tells it in years: 2018, 2014-2020, since 2009, by 2025. */
export interface Years {
  text: string;
  from: number;
  to: number;
}

const YEARS =
  /(?<before>\p{L}+ )?(?<![\p{L}\p{N}.,-])(?<first>(?:19|20)\d\d)(?:[-–/](?<last>(?:\d\d)?\d\d))?(?![\p{L}\p{N}%]|[.,]\d)/gu;
const OPEN_END = /^(since|from|after) $/i;
const OPEN_START = /^(by|until|till|before|to) $/i;
/** “Horizon 2020”, “Maker Faire 2022”: the year belongs to a name and not to the figure. */
const NAME = /^\p{Lu}\p{L}{3,} $/u;
const MONTH = /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Every time that a text tells in years, but none that is part of a name. */
export function yearsIn(text: string): Years[] {
  return [...text.matchAll(YEARS)].flatMap(({ 0: whole, groups }) => {
    const { before = "", first = "", last } = groups ?? {};
    if (NAME.test(before) && !MONTH.test(before)) return [];
    const year = Number(first);
    const told = whole.slice(before.length);
    if (OPEN_END.test(before)) return [{ text: told, from: year, to: Infinity }];
    if (OPEN_START.test(before)) return [{ text: told, from: -Infinity, to: year }];
    const to = last ? Number(first.slice(0, 4 - last.length) + last) : year;
    return [{ text: told, from: year, to }];
  });
}
