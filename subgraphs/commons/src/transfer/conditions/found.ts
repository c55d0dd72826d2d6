import type { Finding } from "@guildhall/schema";
import { held, type Kind, type Place } from "./place.ts";
import { sign, type Sign } from "./weigh.ts";

/** Findings of a kind that concern the place. */
export const findingsOf = (kind: Finding["kind"], place: Place): readonly Finding[] =>
  held(place, "findings").there.filter(
    (finding) => finding.kind === kind && concerns(finding, place),
  );

/** A finding that names the regions it is about may be about others. */
const concerns = ({ regions = [] }: Finding, { profile }: Place): boolean =>
  regions.length === 0 || regions.some(({ id }) => id === profile.id);

const found = (kind: Finding["kind"], place: Place, themes: readonly string[]) =>
  findingsOf(kind, place).filter((finding) =>
    finding.themes?.some((theme) => themes.includes(theme)),
  );

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
