import { groupBy, type Territory } from "@guildhall/schema";
import type { Observation } from "./observation.ts";
import type { TerritoryChange } from "./territory-change.ts";

/** A publisher's mark that a figure does not follow from the one before. */
const BREAK = "b";

/**
 * Says of each figure which line it belongs to: one of an indicator, of a data set as it was read
 * once, of an area that may have changed its code and nothing else, from one break to the next.
 */
export function drawLines(
  figures: readonly Observation[],
  changes: readonly TerritoryChange[],
): void {
  const lastCode = lastCodes(changes);
  const seriesOf = ({ dataSet, source, indicator, ...of }: Observation): string => {
    const subject = of.territory ? lastCode(of.territory) : (of.currency ?? of.country);
    return [dataSet.id, source.id, indicator, subject].join("/");
  };
  for (const [series, all] of groupBy(figures, seriesOf)) {
    let line = series;
    for (const figure of all.toSorted((a, b) => a.year - b.year)) {
      if (figure.flag?.includes(BREAK)) line = `${series}/${figure.period}`;
      figure.line = line;
    }
  }
}

const keyOf = ({ scheme, version, code }: Territory): string => `${scheme} ${version} ${code}`;

/** The last code of an area: figures of all that it had may be drawn as one line. */
function lastCodes(changes: readonly TerritoryChange[]): (area: Territory) => string {
  const next = new Map(
    changes
      .filter(({ oneLine }) => oneLine)
      .flatMap(({ from, to }) => from.map((old) => [keyOf(old), to[0]] as const)),
  );
  return (area) => {
    let last = area;
    for (let to = next.get(keyOf(last)); to; to = next.get(keyOf(last))) last = to;
    return last.code;
  };
}
