import "../reflect.ts";

export type { CompareOptions } from "./checks.ts";
export { firstRefusal, reasonsBetween, verdictOf, type Verdict } from "./compare.ts";
export { onceEach } from "./facts.ts";
export type { ComparableFigure, FigureSubject } from "./figure.ts";
export { figuresOf, type FigureHolder, type FiguresContext } from "./normal.ts";
export { reasonCodes, REASONS, type ReasonCode, type Severity } from "./reasons.ts";
export { timeOf, type FigureTime } from "./time.ts";
