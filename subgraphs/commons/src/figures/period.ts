/** When a figure is for, as its source dates it: `2014-03 to 2018-02`, `2019`; null where it does not. */
export function inWords({
  period: { start, end } = {},
  asOf,
}: {
  period?: { start?: string; end?: string };
  asOf?: string;
}): string | null {
  if (start && end) return start === end ? start : `${start} to ${end}`;
  if (start) return `from ${start}`;
  return end ? `until ${end}` : (asOf ?? null);
}
