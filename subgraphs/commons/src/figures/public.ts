import { findTerm, groupBy, type RegionProfile, unitOf } from "@guildhall/schema";
import { flagsOf, isOwnTerritory } from "@guildhall/schema/compare";
import type { Evidence } from "../holdings/evidence.ts";
import type { Observation } from "../statistics/observation.ts";
import type { RegionFigure } from "./figure.ts";
import { sourceOf } from "./input-of.ts";
import { kept } from "./kept.ts";

/** The public statistics of the areas that stand for a region, of one indicator. */
export function publicFigures(
  profile: RegionProfile,
  indicator: string,
  { statistics }: Pick<Evidence, "statistics">,
): readonly RegionFigure[] {
  const observations = ofIndicator(statistics.ofRegion.get(profile.id) ?? NONE).get(indicator);
  return observations ? workedOut(observations, profile) : NONE;
}

const ofIndicator = kept((observations: readonly Observation[]) =>
  groupBy(observations, ({ indicator }) => indicator),
);

/** There are many, and most are never asked for. */
const workedOut = kept((...given: [readonly Observation[], RegionProfile]): RegionFigure[] => {
  const [observations, profile] = given;
  return observations.map((one) => asFigure(one, profile));
});

const NONE: readonly never[] = [];

function asFigure(observation: Observation, profile: RegionProfile): RegionFigure {
  const { dataSet, territory = null, period, value = null, word } = observation;
  const term = findTerm("indicator", observation.indicator);
  const source = sourceOf(observation);
  return {
    id: idOf(observation),
    region: profile.id,
    regionKind: profile.kind ?? null,
    indicator: observation.indicator,
    nature: term?.nature ?? null,
    kind: "CONTEXT",
    subject: { kind: "REGION", sort: null },
    territory,
    territoryBasis: "STATED",
    value,
    upper: null,
    bound: "EXACT",
    unit: term?.unit ? (unitOf(term.unit) ?? term.unit) : observation.unit,
    time: timeOf(observation),
    periodBasis: "STATED",
    // whoever counts the areas of all is none of them
    selfReported: false,
    // its publisher counted it: there is nobody else to confirm it
    cited: null,
    confidence: source.confidence,
    sameAs: [],
    contradicted: false,
    ownTerritory: territory && isOwnTerritory(territory, profile),
    dataSet: dataSet.id,
    vintage: observation.source.vintage ?? null,
    line: observation.line,
    flags: flagsOf(observation.flagMeaning?.split(", ") ?? []),
    marginOfError: observation.marginOfError ?? null,
    origin: "STATISTIC",
    part: null,
    of: territory?.name ?? territory?.code ?? null,
    unitAsGiven: observation.unit,
    asGiven: word ?? null,
    period,
    absence: null,
    record: null,
    sources: [source],
    observation,
    derivation: null,
    interval: marginOf(observation),
    notes: [
      observation.flagMeaning,
      observation.derived,
      observation.yearNote,
      observation.note,
      ...(dataSet.notes ?? []),
    ].filter((note) => note !== undefined),
  };
}

/** Two editions may have a figure each of one area and year. */
const idOf = ({ line, territory, period, edition, source }: Observation): string =>
  ["statistics", line, territory?.version, territory?.code, period, edition ?? source.id].join("/");

/** A year, or from the first to the last of those that it is a mean over: `2017/2018`. */
function timeOf({ period, year }: Observation): RegionFigure["time"] {
  const from = `${period.slice(0, 4)}-01-01`;
  const to = `${year}-12-31`;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return { from, to, days };
}

function marginOf({ value, marginOfError }: Observation): RegionFigure["interval"] {
  if (value === undefined || marginOfError === undefined) return null;
  return {
    low: value - marginOfError,
    high: value + marginOfError,
    level: null,
    method: "margin of error told by the publisher",
  };
}
