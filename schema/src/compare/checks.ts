import { FORMATS } from "../define/formats.ts";
import type { ComparableFigure } from "./figure.ts";
import type { ReasonCode } from "./reasons.ts";
import { areApart, lengthsDiffer } from "./time.ts";

export interface CompareOptions {
  /** The first day asked for: what ended before is too old. @default no figure is */
  since?: string;
}

type OfOne = (figure: ComparableFigure) => boolean;
type OfTwo = (a: ComparableFigure, b: ComparableFigure) => boolean;
type Check = (a: ComparableFigure, b: ComparableFigure, options: CompareOptions) => boolean;

/** It is so of one of them at least. */
const either =
  (holds: OfOne): OfTwo =>
  (a, b) =>
    holds(a) || holds(b);
const both =
  (holds: OfOne): OfTwo =>
  (a, b) =>
    holds(a) && holds(b);

/** Both say something, and they say different things. */
const differ =
  (said: (figure: ComparableFigure) => string | null | undefined): OfTwo =>
  (a, b) => {
    const [one, other] = [said(a) ?? null, said(b) ?? null];
    return one !== null && other !== null && one !== other;
  };

const unitsDiffer = differ(({ unit }) => unit);
const areMoney = both(({ unit }) => unit !== null && FORMATS.currency.valid(unit));

/**
 * A share or a stock holds at a time, and an event's figure is of all of it, however long it took;
 * anything else grows while it is counted, for all we know.
 */
const addsUp: OfOne = ({ nature, subject }) =>
  nature !== "STOCK" && nature !== "RATE" && subject?.kind !== "EVENT";

/** An event is of one kind only with its sort: a panel of 40 is no fair of 15,000. */
const isKnown: OfOne = ({ subject }) =>
  subject !== null && (subject.kind !== "EVENT" || subject.sort !== null);

/** A house, a park or a fair has a figure of its own wherever it lies; all else reaches over an area. */
const AT_A_PLACE = new Set<string | undefined>(["SPACE", "PARK", "EVENT"]);
const areAtPlaces = both(({ subject }) => AT_A_PLACE.has(subject?.kind));

/** The region itself, a country, or a level of a scheme. */
const levelOf = ({ territory }: ComparableFigure): string =>
  territory ? `${territory.scheme} ${territory.level ?? territory.code}` : "region";

const areOfRegions = both(({ subject, territory }) => subject?.kind === "REGION" && !territory);

const namesOf = ({ id, sameAs }: ComparableFigure): readonly string[] => [id, ...sameAs];

/** One question a reason: whether it stands between two figures. */
export const CHECKS: Record<ReasonCode, Check> = {
  SAME_FACT: (a, b) => namesOf(a).some((id) => namesOf(b).includes(id)),
  INDICATOR_DIFFERS: differ(({ indicator }) => indicator),
  KIND_DIFFERS: differ(({ kind }) => kind),
  SUBJECT_DIFFERS: differ(({ subject }) => subject && `${subject.kind} ${subject.sort}`),
  TERRITORY_DIFFERS: (a, b) => !areAtPlaces(a, b) && levelOf(a) !== levelOf(b),
  UNIT_DIFFERS: (a, b) => unitsDiffer(a, b) && !areMoney(a, b),
  CURRENCY_DIFFERS: (a, b) => unitsDiffer(a, b) && areMoney(a, b),
  BOUND_ONE_SIDED: either(({ bound }) => bound === "AT_LEAST" || bound === "AT_MOST"),
  PERIODS_APART: ({ time: a }, { time: b }) => a !== null && b !== null && areApart(a, b),
  PERIOD_LENGTH_DIFFERS: (a, b) =>
    either(addsUp)(a, b) &&
    !!a.time?.days &&
    !!b.time?.days &&
    lengthsDiffer(a.time.days, b.time.days),
  TOO_OLD: (a, b, { since }) =>
    since !== undefined && either(({ time }) => time !== null && time.to < since)(a, b),
  VALUE_ABSENT: either(({ value }) => value === null),
  INDICATOR_UNKNOWN: either(({ indicator }) => indicator === null),
  SUBJECT_UNKNOWN: either((figure) => !isKnown(figure)),
  KIND_UNKNOWN: either(({ kind }) => kind === null),
  PERIOD_UNKNOWN: either(({ time }) => time === null),
  PERIOD_LENGTH_UNKNOWN: either((figure) => addsUp(figure) && figure.time?.days === null),
  RANGE: either(({ bound }) => bound === "BETWEEN"),
  ROUNDED: either(({ bound }) => bound === "ABOUT"),
  PERIOD_INFERRED: either(({ periodBasis }) => periodBasis === "INFERRED"),
  TERRITORY_INFERRED: either(({ territoryBasis }) => territoryBasis === "INFERRED"),
  TERRITORY_NOT_THE_REGION: either(({ territory }) => territory !== null),
  TERRITORY_VERSION_DIFFERS: (a, b) =>
    a.territory?.scheme === b.territory?.scheme &&
    differ(({ territory }) => territory?.version)(a, b),
  REGION_KIND_DIFFERS: (a, b) => areOfRegions(a, b) && differ(({ regionKind }) => regionKind)(a, b),
  PRICES_DIFFER: (a, b) => areMoney(a, b) && differ(({ time }) => time?.to.slice(0, 4))(a, b),
  CONTRADICTED: either(({ contradicted }) => contradicted),
  SELF_REPORTED: either(({ selfReported }) => selfReported === true),
  UNCITED: either(({ cited }) => cited === 0),
  ONE_SOURCE: either(({ cited }) => cited === 1),
  CONFIDENCE_LOW: either(({ confidence }) => confidence === "LOW"),
};
