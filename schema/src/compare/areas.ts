import { both } from "./between.ts";
import type { ComparableFigure } from "./figure.ts";

/** A house, a park or a fair has a figure of its own wherever it lies; all else reaches over an area. */
const AT_A_PLACE = new Set<string | undefined>(["SPACE", "PARK", "EVENT"]);

export const isAtAPlace = ({ subject }: ComparableFigure): boolean => AT_A_PLACE.has(subject?.kind);
export const areAtPlaces = both(isAtAPlace);

/** The region itself, a country, or a level of a scheme. */
export const levelOf = ({ territory }: ComparableFigure): string =>
  territory ? `${territory.scheme} ${territory.level ?? territory.code}` : "region";
