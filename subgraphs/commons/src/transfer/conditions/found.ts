import type { Finding } from "@guildhall/schema";
import { held, type Place } from "./place.ts";
import { sign, type Sign } from "./weigh.ts";

const found = (
  kind: Finding["kind"],
  place: Place,
  themes: readonly string[],
): readonly Finding[] =>
  held(place, "findings").there.filter(
    (finding) =>
      finding.kind === kind &&
      finding.themes?.some((theme) => themes.includes(theme)) &&
      concerns(finding, place),
  );

/** A finding that names the regions it is about may be about others. */
const concerns = ({ regions = [] }: Finding, { profile }: Place): boolean =>
  regions.length === 0 || regions.some(({ id }) => id === profile.id);

export const barriers = (place: Place, themes: readonly string[]): readonly Finding[] =>
  found("BARRIER", place, themes);

/** Barriers found there on these themes, as what is against a condition. */
export const hindered = (place: Place, ...themes: string[]): Sign | null =>
  sign("Found to hinder there", barriers(place, themes));

/** Enablers found there on these themes. */
export const helped = (place: Place, ...themes: string[]): Sign | null =>
  sign("Found to help there", found("ENABLER", place, themes));
