import type { Territory } from "@guildhall/schema";
import type { TerritoryChange } from "../territory-change.ts";
import type { StatisticFlag, StatisticRule } from "./rule.ts";

export const doubtfulArea: StatisticRule = {
  code: "AREA_CODE_DOUBTFUL",
  severity: "ERROR",
  means: "An area's code does not fit its level, or its version of NUTS did not have it.",
  check: ({ figures, changes }) => {
    const seen = new Map<Territory, string | null>();
    return figures.TERRITORY.flatMap((figure): StatisticFlag[] => {
      const area = figure.territory!;
      if (!seen.has(area)) seen.set(area, doubtOf(area, changes));
      const message = seen.get(area);
      return message ? [{ figure, message, found: `${area.code} (NUTS ${area.version})` }] : [];
    });
  },
};

function doubtOf(area: Territory, changes: readonly TerritoryChange[]): string | null {
  if (area.scheme !== "NUTS") return null;
  const { code, version, level } = area;
  // An area that was put together of several has the codes of all: `HR05+HR06`.
  const parts = code.split("+");
  if (parts.some((part) => !/^[A-Z]{2}[A-Z0-9]*$/.test(part) || part.length !== 2 + (level ?? 0)))
    return "The code does not have one character a level after the country.";
  for (const { from, to } of changes) {
    const ended = from.find((old) => parts.includes(old.code));
    if (ended && version > ended.version)
      return `NUTS ${ended.version} was the last to have the code.`;
    const begun = to.find((fresh) => parts.includes(fresh.code));
    if (begun && version < begun.version) return `The code is new in NUTS ${begun.version}.`;
  }
  return null;
}
