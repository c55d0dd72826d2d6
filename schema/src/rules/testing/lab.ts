import { kindNamed, type Kind } from "../../define/kind.ts";
import "../../records/index.ts";
import type { DraftRecord, Flag, Rule, RuleContext } from "../rule.ts";

export const KRANJ = { latitude: 46.23887, longitude: 14.35561 };

export const kindOf = (name: string): Kind => {
  const kind = kindNamed(name);
  if (!kind) throw new Error(`No kind ${name}.`);
  return kind;
};

/** A record of Kranj with nothing to find fault with, and what the test changes in it. */
export const draft = (
  fields: Record<string, unknown> = {},
  kind = "maker-spaces",
): DraftRecord => ({
  id: `kranj/${kind}/openlab`,
  region: "kranj",
  name: "OpenLab",
  status: "ACTIVE",
  sources: [{ kind: "ADDRESS", address: "https://www.kranj.si/", confidence: "MEDIUM" }],
  ...fields,
});

export const located = (latitude: number, longitude: number, scope = "city"): DraftRecord =>
  draft({ scope, location: { latitude, longitude, precision: "ADDRESS" } });

export const context = (changes: Partial<RuleContext> = {}): RuleContext => ({
  kind: kindOf("maker-spaces"),
  profile: {
    id: "kranj",
    name: "Kranj",
    country: "SI",
    centroid: { ...KRANJ, precision: "CITY" },
  },
  exists: () => true,
  today: "2026-11-22",
  ...changes,
});

export const check = (
  rule: Rule,
  record: DraftRecord,
  changes: Partial<RuleContext> = {},
): Flag[] =>
  rule.check(record, context({ kind: kindOf(record.id.split("/")[1] ?? ""), ...changes }));
