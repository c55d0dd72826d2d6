import { reasonsBetween } from "../compare.ts";
import type { ComparableFigure } from "../figure.ts";
import type { CompareOptions } from "../reason.ts";
import type { ReasonCode } from "../reasons/index.ts";
import { timeOf } from "../time.ts";

/** Firms that sit in a space of Lisbon in 2014, with nothing to find fault with. */
export const lisbon: ComparableFigure = {
  id: "lisbon/measurements/startup-lisboa-firms",
  region: "lisbon",
  regionKind: "city",
  indicator: "resident-businesses",
  nature: "STOCK",
  kind: "RESULT",
  subject: { kind: "SPACE", sort: null },
  territory: null,
  territoryBasis: null,
  value: 80,
  upper: null,
  bound: "EXACT",
  unit: "businesses",
  time: timeOf({ period: { start: "2014", end: "2014" } }),
  periodBasis: "STATED",
  selfReported: false,
  cited: 2,
  confidence: "HIGH",
  sameAs: [],
  contradicted: false,
};
/** One of Zagreb that agrees with it in all but id and region. */
export const zagreb = { ...lisbon, id: "zagreb/measurements/zicer-firms", region: "zagreb" };

export type Changes = Partial<ComparableFigure>;

/** What stands between the two after some changes. */
export const between = (
  ofLisbon: Changes,
  ofZagreb: Changes,
  options?: CompareOptions,
): ReasonCode[] => reasonsBetween({ ...lisbon, ...ofLisbon }, { ...zagreb, ...ofZagreb }, options);

export const year = (start: string, end = start): Changes => ({
  time: timeOf({ period: { start, end } }),
});
export const flow: Changes = { nature: "FLOW" };
export const regional: Changes = { subject: { kind: "REGION", sort: null } };
export const country: Changes = { subject: { kind: "COUNTRY", sort: null } };
export const nuts = (code: string, level: number, version = "2021"): Changes => ({
  territory: { code, level, version, scheme: "NUTS" },
});
