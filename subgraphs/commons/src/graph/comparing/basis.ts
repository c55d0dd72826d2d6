import { IndicatorOrigin, MeasurementKind, SubjectKind } from "@guildhall/schema";
import { computed, defineEnum, object } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import type { Column } from "../../comparison/column.ts";
import { basisInWords, regionsOnBasis } from "../../comparison/basis-in-words.ts";

export const BasisChoice = defineEnum("BasisChoice", "How the basis of a column came about.", {
  MOST_SHARED:
    "By the published rule: what most of the regions have a figure on that can be used, then the newest.",
  ASKED: "Whoever asked chose parts of it; the rest is by the rule.",
});

/** A column that has a basis. */
export type BasisRoot = Column & { basis: NonNullable<Column["basis"]> };

const REQUIRED = { required: true };

@object("What the figures of a column are to have in common, so that they compare.")
export class ComparisonBasis {
  @computed(
    () => IndicatorOrigin,
    "Whom they come from.",
    ({ basis }: BasisRoot) => basis.origin,
    REQUIRED,
  )
  origin?: string;

  @computed(
    () => MeasurementKind,
    "What they claim to be; null where none of the figures says.",
    ({ basis }: BasisRoot) => basis.kind,
  )
  kind?: string;

  @computed(
    () => String,
    "The first day they are for; null where none of the figures says.",
    ({ basis }: BasisRoot) => basis.time?.from,
  )
  periodStart?: string;

  @computed(
    () => String,
    "The last day they are for; null where none of the figures says.",
    ({ basis }: BasisRoot) => basis.time?.to,
  )
  periodEnd?: string;

  @computed(
    () => String,
    "Scheme of the areas they are for, such as `NUTS`; null for each region's own.",
    ({ basis }: BasisRoot) => basis.territory?.scheme,
  )
  territoryScheme?: string;

  @computed(
    () => Int,
    "Level of those areas in their scheme; null for each region's own, and where the scheme has none.",
    ({ basis }: BasisRoot) => basis.territory?.level,
  )
  territoryLevel?: number;

  @computed(
    () => SubjectKind,
    "What kind of thing they are of; null where none of the figures says.",
    ({ basis }: BasisRoot) => basis.subject?.kind,
  )
  subject?: string;

  @computed(
    () => String,
    "The unit: a word of the vocabulary `unit`, or a currency.",
    ({ basis }: BasisRoot) => basis.unit,
  )
  unit?: string;

  @computed(
    () => Int,
    "How many of the regions have a figure that compares on it, with or without caution.",
    (column: BasisRoot) => regionsOnBasis(column),
    REQUIRED,
  )
  regions?: number;

  @computed(() => BasisChoice, "How it came about.", ({ chosen }: BasisRoot) => chosen, REQUIRED)
  chosen?: string;

  @computed(
    () => String,
    "The same in a sentence.",
    (column: BasisRoot) => basisInWords(column),
    REQUIRED,
  )
  says?: string;
}
