import { both } from "./between.ts";
import type { ComparableFigure } from "./figure.ts";

/** A house, a park or a fair has a figure of its own wherever it lies; all else reaches over an area. */
const AT_A_PLACE = new Set<string | undefined>(["SPACE", "PARK", "EVENT"]);

export const isAtAPlace = ({ subject }: Pick<ComparableFigure, "subject">): boolean =>
  AT_A_PLACE.has(subject?.kind);
export const areAtPlaces = both(isAtAPlace);

/** All there is of the area above them: one piece of land, with a code on either level. */
const ALSO_OF_LEVEL = new Map([
  ["NUTS FR1", "NUTS 2"],
  ["NUTS FR10", "NUTS 1"],
  ["NUTS ES3", "NUTS 2"],
  ["NUTS ES30", "NUTS 1"],
]);

/** Whether both are the region itself, one country, or areas of one level of a scheme. */
export function areOfOneLevel(a: ComparableFigure, b: ComparableFigure): boolean {
  const [one, other] = [levelOf(a), levelOf(b)];
  return one === other || alsoOf(a) === other || alsoOf(b) === one;
}

const levelOf = ({ territory }: ComparableFigure): string =>
  territory ? `${territory.scheme} ${territory.level ?? territory.code}` : "region";

const alsoOf = ({ territory }: ComparableFigure): string | undefined =>
  territory ? ALSO_OF_LEVEL.get(`${territory.scheme} ${territory.code}`) : undefined;
