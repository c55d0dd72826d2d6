import type { Figure } from "../records/party.ts";
import type { Measurement } from "../records/measurement.ts";
import type { Confidence, MeasurementKind, SubjectKind } from "../values/enums.ts";
import type { Quantity } from "../values/quantity.ts";
import type { Territory } from "../values/place.ts";
import type { VocabularyTerm } from "../vocabularies/vocabulary.ts";
import type { FigureTime } from "./time.ts";
import type { FigureTraits } from "./traits.ts";

/** A figure with all that decides what it may be set beside, wherever it stands in a record. */
export interface ComparableFigure extends FigureTraits {
  /** The measurement's id; of a figure within a record, that and where it stands: `…#metrics.0`. */
  id: string;
  /** The region that keeps it. */
  region: string;
  /** What kind of region that is, `city` or `region`; null where its profile does not say. */
  regionKind: string | null;
  /** Code of the indicator; null where it is of none in the list. */
  indicator: string | null;
  /** How figures of the indicator stand to time. */
  nature: NonNullable<VocabularyTerm["nature"]> | null;
  /** What it claims to be. */
  kind: keyof typeof MeasurementKind | null;
  subject: FigureSubject | null;
  /** The area it is for; null for that of the region, or of the thing that it is of. */
  territory: Pick<Territory, "code" | "scheme" | "version" | "level"> | null;
  territoryBasis: Measurement["territoryBasis"] | null;
  value: number | null;
  upper: number | null;
  bound: Quantity["bound"] | null;
  /** Code of the unit, so that firms and businesses are one; a word that no list knows, as it is. */
  unit: string | null;
  time: FigureTime | null;
  periodBasis: Figure["periodBasis"] | null;
  selfReported: boolean | null;
  /**
   * How many sources are cited; null where that is no question: for a figure that its publisher
   * counted, and for one worked out from many records.
   */
  cited: number | null;
  /** What the best of them is worth. */
  confidence: keyof typeof Confidence | null;
  /** Ids of the measurements that tell the same fact. */
  sameAs: readonly string[];
  /** Whether another figure tells otherwise of the same thing. */
  contradicted: boolean;
}

/** What a figure is of. A panel and a fair are both events: of one, `sort` says which. */
export interface FigureSubject {
  kind: keyof typeof SubjectKind;
  sort: string | null;
}
