import type { Finding } from "@guildhall/schema";
import { held, oncePerPlace, type Kind, type Place } from "./place.ts";
import { sign, type Sign } from "./weigh.ts";

/** A place's findings of a kind by theme, of those that concern it. */
export const findingsByTheme: Readonly<
  Record<Finding["kind"], (place: Place) => ReadonlyMap<string, readonly Finding[]>>
> = {
  BARRIER: oncePerPlace((place) => byTheme("BARRIER", place)),
  ENABLER: oncePerPlace((place) => byTheme("ENABLER", place)),
};

function byTheme(kind: Finding["kind"], place: Place): ReadonlyMap<string, readonly Finding[]> {
  const all = held(place, "findings").there.filter(
    (finding) => finding.kind === kind && concerns(finding, place),
  );
  const themes = new Set(all.flatMap((finding) => finding.themes ?? []));
  return new Map(
    [...themes].map((theme) => [theme, all.filter((one) => one.themes?.includes(theme))]),
  );
}

/** A finding that names the regions it is about may be about others. */
const concerns = ({ regions = [] }: Finding, { profile }: Place): boolean =>
  regions.length === 0 || regions.some(({ id }) => id === profile.id);

const found = (kind: Finding["kind"], place: Place, themes: readonly string[]) => {
  const by = findingsByTheme[kind](place);
  // One on two of the themes is one finding.
  return [...new Set(themes.flatMap((theme) => by.get(theme) ?? []))];
};

export const barriers = (place: Place, themes: readonly string[]): readonly Finding[] =>
  found("BARRIER", place, themes);

/**
 * Barriers found there on these themes. One that bears on a record that the rule looked at speaks
 * against the condition; a theme alone is too wide for that, and only lowers.
 */
export function hindered(
  place: Place,
  themes: readonly string[],
  looked: readonly Kind[],
): { against: Sign | null; lowers: Sign | null } {
  const [direct, wide] = split(barriers(place, themes), ({ bearsOn = [] }) =>
    bearsOn.some(({ id }) => looked.some((kind) => id.startsWith(`${place.profile.id}/${kind}/`))),
  );
  return {
    against: sign("Found to hinder what there is", direct),
    lowers: sign("Found to hinder there", wide),
  };
}

const split = <T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] => [
  all.filter((one) => test(one)),
  all.filter((one) => !test(one)),
];

/** Enablers found there on these themes. */
export const helped = (place: Place, ...themes: string[]): Sign | null =>
  sign("Found to help there", found("ENABLER", place, themes));
