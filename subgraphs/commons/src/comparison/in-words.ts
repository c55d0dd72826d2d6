import { findTerm } from "@guildhall/schema";
import type { ReasonCode } from "@guildhall/schema/compare";
import type { RegionFigure } from "../figures/figure.ts";
import { areaOf } from "./basis.ts";

type Side = Pick<
  RegionFigure,
  | "kind"
  | "subject"
  | "territory"
  | "unit"
  | "time"
  | "period"
  | "bound"
  | "part"
  | "regionKind"
  | "dataSet"
  | "vintage"
  | "denominator"
>;

/** Any word of a closed list, as readers write it. */
export const plain = (word: string): string => word.toLowerCase().replaceAll("_", " ");

export const areaInWords = ({ territory }: Pick<Side, "territory">): string => {
  if (!territory) return "the region’s own area";
  const { scheme, code, level } = territory;
  return level == null ? `${scheme} ${code}` : `an area of ${areaOf({ territory })}`;
};

export const periodInWords = ({ period, time }: Pick<Side, "period" | "time">): string =>
  period ?? (time ? `${time.from} to ${time.to}` : "a time that nobody says");

export const subjectInWords = ({ subject }: Pick<Side, "subject">): string => {
  if (!subject) return "nobody says what";
  const sort = subject.sort && (findTerm("eventKind", subject.sort)?.label ?? subject.sort);
  return sort ? `${plain(subject.kind)} (${sort.toLowerCase()})` : plain(subject.kind);
};

const unitInWords = ({ unit }: Side): string => unit ?? "no unit";

/** What sets two sides apart, where it can be said in a word or two. */
const ASPECTS: Partial<Record<ReasonCode, (side: Side) => string>> = {
  KIND_DIFFERS: ({ kind }) => plain(kind ?? "nobody says"),
  SUBJECT_DIFFERS: subjectInWords,
  TERRITORY_DIFFERS: areaInWords,
  TERRITORY_VERSION_DIFFERS: ({ territory }) => `${territory?.scheme} ${territory?.version}`,
  UNIT_DIFFERS: unitInWords,
  CURRENCY_DIFFERS: unitInWords,
  PERIODS_APART: periodInWords,
  PERIOD_LENGTH_DIFFERS: periodInWords,
  PRICES_DIFFER: periodInWords,
  TOO_OLD: periodInWords,
  TOO_RECENT: periodInWords,
  BOUND_ONE_SIDED: ({ bound }) => plain(bound ?? "none"),
  DEFINITION_DIFFERS: ({ part }) => part ?? "the whole",
  REGION_KIND_DIFFERS: ({ regionKind }) => regionKind ?? "unknown",
  DATA_SET_DIFFERS: ({ dataSet }) => dataSet ?? "none",
  VINTAGE_DIFFERS: ({ vintage }) => vintage ?? "unknown",
  DENOMINATOR_YEARS_APART: ({ denominator, time }) =>
    `people of ${denominator?.year} for a figure of ${time?.to.slice(0, 4)}`,
};

/** Such as `project against region`, once where it is so of both; null where the reason says it all. */
export function apart(code: ReasonCode, a: Side, b: Side): string | null {
  const aspect = ASPECTS[code];
  return aspect ? [...new Set([aspect(a), aspect(b)])].join(" against ") : null;
}
