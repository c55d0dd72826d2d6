import { valuesAt, type StoredRecord } from "@guildhall/schema";
import type { Evidence } from "../../holdings/evidence.ts";
import { all, because, without } from "./choice.ts";
import { derived } from "./derived.ts";
import { ofEachCopy } from "./gathered.ts";
import { count, counts } from "./mix.ts";

const THING = ["council"] as const;

/** Where the organisations of a record stand, by what its kind shows of a council. */
const DEEDS: Readonly<Record<string, readonly string[]>> = {
  events: ["hosts.organisation"],
  pilots: ["leads.organisation", "partners.organisation"],
  measurements: ["organisation"],
};

const FACTORS = "success-factors";

const councilsOfAll = ofEachCopy((region, holdings) => holdings.of(region, "councils"));

/** What councils of any registry say in the same words to bear out a success factor. */
async function sharedProofs(evidence: Evidence): Promise<ReadonlySet<unknown>> {
  const [once, twice] = [new Set<unknown>(), new Set<unknown>()];
  for (const council of (await councilsOfAll(evidence)).flat())
    for (const proof of new Set(proofsOf(council))) (once.has(proof) ? twice : once).add(proof);
  return twice;
}

const proofsOf = (council: StoredRecord): unknown[] =>
  ["evidence", "measurements"].flatMap((field) =>
    valuesAt(council, `keySuccessFactors.${field}`).flat(),
  );

/** Councils that have something of their own to show: not what is declared for all alike. */
export const councilsWithEvidence = derived({
  code: "councils-with-evidence",
  reads: ["councils", "events", "pilots", "measurements"],
  gather: sharedProofs,
  concerning: (_region, shared) => [...shared],
  work(_region, [councils = [], ...lists], shared) {
    const isProven = (council: StoredRecord) =>
      proofsOf(council).some((proof) => !shared.has(proof));
    const parts = new Map([
      ...Object.entries(DEEDS).map(([kind, paths], at) => {
        const deeds = lists[at] ?? [];
        const isActive = (council: StoredRecord) =>
          deeds.some((deed) => isOf(council, deed, paths));
        return [kind, councils.filter(isActive)] as const;
      }),
      [FACTORS, councils.filter(isProven)] as const,
    ]);
    const shown = new Set([...parts.values()].flat());
    const chosen = without(all(councils), (council) =>
      shown.has(council)
        ? null
        : because(
            council,
            "NOTHING_OF_ITS_OWN",
            "has nothing of its own on record: its success factors are told without evidence or in words that others share",
          ),
    );
    return [count(chosen.counted, THING, chosen), ...counts(parts, THING, chosen)];
  },
});

/** A deed of the council's partnership, by an organisation that leads it or is a member. */
function isOf(council: StoredRecord, deed: StoredRecord, paths: readonly string[]): boolean {
  if (!council["partnership"] || deed["partnership"] !== council["partnership"]) return false;
  const own = new Set(
    ["lead.organisation", "members.organisation"].flatMap((at) => valuesAt(council, at)),
  );
  return paths.flatMap((path) => valuesAt(deed, path)).some((one) => own.has(one));
}
