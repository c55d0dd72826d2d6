import type { RegionFigure } from "../figures/figure.ts";
import { areaOf, type AskedBasis, type Basis, timeKey } from "./basis.ts";
import { mostShared } from "./most-shared.ts";

/**
 * The basis of a column. Parts that are asked for narrow the choice, and stand also where nobody has
 * such a figure: then each is told apart from what was asked for.
 */
export function chooseBasis(figures: readonly RegionFigure[], asked: AskedBasis): Basis | null {
  const wanted = figures.filter((figure) => fits(figure, asked));
  const best = mostShared(wanted.length > 0 ? wanted : figures);
  return best && (wanted.length > 0 ? best : { ...best, ...stated(asked) });
}

function fits(figure: RegionFigure, { origin, kind, subject, area, unit, time }: AskedBasis) {
  return (
    (!origin || figure.origin === origin) &&
    (!kind || figure.kind === kind) &&
    (!subject || figure.subject?.kind === subject) &&
    (!unit || figure.unit === unit) &&
    (area === undefined || areaOf(figure) === areaOf({ territory: area })) &&
    (!time || timeKey(figure.time) === timeKey(time))
  );
}

const stated = ({ origin, kind, subject, area, unit, time }: AskedBasis): Partial<Basis> => ({
  ...(origin && { origin }),
  ...(kind && { kind }),
  ...(subject && { subject: { kind: subject, sort: null } }),
  ...(unit && { unit }),
  ...(area !== undefined && { territory: area }),
  ...(time && { time, period: null }),
});
