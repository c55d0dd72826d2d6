/** How a table writes numbers, as far as its other cells show. */
export interface NumberStyle {
  decimal?: "comma" | "point";
}

export interface Numeral {
  value: number;
  /** The other number that the same signs could stand for. */
  other?: number;
}

/** One number as people write it: `1,200`, `1.200,50`, `1 200`, `12,5`. Null for anything else. */
export function numeral(text: string, { decimal }: NumberStyle = {}): Numeral | null {
  const signs = text.replaceAll(/(?<=\d)[ '’](?=\d{3}(\D|$))/g, "");
  if (!/^\d[\d.,]*$/.test(signs) || /[.,]$/.test(signs) || /[.,]{2}/.test(signs)) return null;
  const points = signs.split(".").length - 1;
  const commas = signs.split(",").length - 1;
  if (points === 0 && commas === 0) return { value: Number(signs) };
  if (points > 0 && commas > 0)
    return withBoth(signs, signs.lastIndexOf(",") > signs.lastIndexOf("."));
  const sign = points > 0 ? "." : ",";
  const grouped = new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`).test(signs);
  if (points + commas > 1) return grouped ? { value: Number(signs.replaceAll(sign, "")) } : null;
  const asDecimal = Number(signs.replace(",", "."));
  if (!grouped || signs.startsWith("0")) return { value: asDecimal };
  const asGroups = Number(signs.replaceAll(sign, ""));
  const isDecimal = decimal === (sign === "." ? "point" : "comma");
  if (isDecimal) return { value: asDecimal };
  // “1,200” is a thousand and more almost everywhere; “1.200” is both.
  if (decimal || sign === ",") return { value: asGroups };
  return { value: asGroups, other: asDecimal };
}

function withBoth(signs: string, commaIsDecimal: boolean): Numeral | null {
  const [group, mark] = commaIsDecimal ? [".", ","] : [",", "."];
  const [whole = "", ...fraction] = signs.split(mark);
  if (fraction.length !== 1 || !new RegExp(`^\\d{1,3}(\\${group}\\d{3})+$`).test(whole))
    return null;
  return { value: Number(`${whole.replaceAll(group, "")}.${fraction[0]}`) };
}
