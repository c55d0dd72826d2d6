import { referencesIn } from "../define/walk.ts";
import type { Source } from "../values/source.ts";
import type { DraftRecord, RegistryFlag, RegistryRule } from "./rule.ts";

export const confidenceTooHigh: RegistryRule = {
  code: "CONFIDENCE_TOO_HIGH",
  severity: "WARNING",
  means:
    "A source is trusted as an owner's or a register's, and is a single other site, or none at all.",
  check(records) {
    const sites = new Map(records.map((record) => [record.id, siteOf(record["website"])]));
    return records.flatMap((record): RegistryFlag[] => {
      const sources = sourcesOf(record);
      if (!sources.some(({ confidence }) => confidence === "HIGH")) return [];
      const doubtful = isOneStrangersSite(record, sources, sites);
      return sources.flatMap(({ kind, confidence, address }, index) => {
        if (confidence !== "HIGH" || (kind !== "UNCITED" && !doubtful)) return [];
        return [
          {
            id: record.id,
            field: `sources.${index}.confidence`,
            message:
              kind === "UNCITED"
                ? "General knowledge that nobody is cited for is trusted at most in MEDIUM."
                : "The record rests on one site alone, which is neither its owner's nor a public authority's. HIGH wants the owner's own page, an official register, or a second source that agrees.",
            found: address ?? kind,
            wanted: "MEDIUM or LOW, or a further source",
            fix: "MEDIUM",
          },
        ];
      });
    });
  },
};

/** A document that has no address is the owner's own, or of the project that it was given to. */
function isOneStrangersSite(
  record: DraftRecord,
  sources: readonly Partial<Source>[],
  sites: ReadonlyMap<string, string | undefined>,
): boolean {
  const cited = sources.filter(({ kind }) => kind !== "UNCITED");
  const [site, ...others] = new Set(cited.map(({ address }) => siteOf(address)));
  if (!site || others.length > 0) return false;
  if (record["selfReported"] === true || AUTHORITY.test(site)) return false;
  const isOwners = ({ id }: { id: string }): boolean => isPartOf(site, sites.get(id));
  return !isOwners(record) && !referencesIn(record).some(isOwners);
}

/** `lab.university.eu` is the university's own as much as `university.eu`. */
const isPartOf = (site: string, own: string | undefined): boolean =>
  own !== undefined && (`.${site}`.endsWith(`.${own}`) || own.endsWith(`.${site}`));

/** Domains that only public authorities are given, with their registers. */
const AUTHORITY = /(^|\.)(gov|gob|gouv|europa)(\.[a-z]{2})?$/;

const sourcesOf = ({ sources }: DraftRecord): Partial<Source>[] =>
  Array.isArray(sources) ? (sources as Partial<Source>[]) : [];

function siteOf(address: unknown): string | undefined {
  const host = typeof address === "string" && URL.canParse(address) && new URL(address).hostname;
  return host ? host.replace(/^www\./, "") : undefined;
}
