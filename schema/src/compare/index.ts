import "../reflect.ts";

export { isAtAPlace } from "./areas.ts";
export {
  firstRefusal,
  reasonOf,
  reasonsBetween,
  reasonsList,
  verdictOf,
  type Verdict,
} from "./compare.ts";
export { onceEach } from "./facts.ts";
export type { ComparableFigure, FigureSubject } from "./figure.ts";
export { figuresOf, isOwnTerritory, type FigureHolder, type FiguresContext } from "./normal.ts";
export type { CompareOptions, Reason, ReasonSeverity } from "./reason.ts";
export type { ReasonCode } from "./reasons/index.ts";
export { timeOf, type FigureTime } from "./time.ts";
export {
  flagsOf,
  type FigureDenominator,
  type FigureTraits,
  type PublisherFlag,
} from "./traits.ts";
