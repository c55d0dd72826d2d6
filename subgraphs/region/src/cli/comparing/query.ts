import type { Question } from "../asking/pinned.ts";

/** What may be asked of a comparison, with the types that the graph gives it. */
export const ARGUMENTS = {
  indicators: "[String!]!",
  regions: "[ID!]",
  countries: "[String!]",
  partnerships: "[ID!]",
  period: "ComparisonPeriodInput",
  view: "ComparisonViewInput",
} as const;

const RANKING_ARGUMENTS = {
  weights: "[IndicatorWeightInput!]",
  directions: "[IndicatorDirectionInput!]",
  normalisation: "Normalisation!",
  aggregation: "Aggregation!",
  seed: "Int!",
} as const;

export type Variables = Readonly<Record<string, unknown>>;

const FIGURE = `figure { id record of value upper bound unit unitAsGiven asGiven kind period
  territory { code scheme version } confidence sources { title address } derivation { formula } }`;
const INTERVAL = "interval { low high level method }";
const VIEW = `view { value upper bound unit formula ${INTERVAL} refused says cautions { code says } }`;
const SUMMARY = "{ min median max }";
const RANKING = `{ method { normalisation aggregation seed } refused { says }
  result { regions { region regionName ranks { nominal low high } says } groups { says } } }`;

/** The question for these variables; what is not asked for is not named, so that older graphs answer too. */
export function questionOf(variables: Variables, ranking: Variables | null): Question {
  const given = Object.keys(variables).filter((name) => variables[name] !== undefined);
  const ranked = Object.keys(ranking ?? {}).filter((name) => ranking?.[name] !== undefined);
  const args = pairs(given, (name) => `${name}: $${name}`);
  const asked = `compareRegions(${args})`;
  const rank = ranking
    ? `ranking${ranked.length > 0 ? `(${pairs(ranked, (name) => `${name}: $${name}`)})` : ""} ${RANKING}`
    : "";
  const types: Readonly<Record<string, string>> = { ...ARGUMENTS, ...RANKING_ARGUMENTS };
  return {
    name: "Compare",
    declares: pairs([...given, ...ranked], (name) => `$${name}: ${types[name]}`),
    variables: Object.fromEntries([
      ...given.map((name) => [name, variables[name]]),
      ...ranked.map((name) => [name, ranking?.[name]]),
    ]),
    fields: `${asked} {
      columns { indicator part label basis { unit says }
        statistics { n regions low ${SUMMARY} high ${SUMMARY} } }
      rows { region regionName cells { verdict reasons { code says } absence absenceSays
        ${INTERVAL} ${given.includes("view") ? VIEW : ""} ${FIGURE} } }
      ${rank} }`,
    beside: `${asked} { coverage { sentence } }`,
  };
}

const pairs = (names: readonly string[], pair: (name: string) => string): string =>
  names.map(pair).join(", ");
