import { findTerm, valuesAt, vocabulary, type StoredRecord } from "@guildhall/schema";
import { derived } from "./derived.ts";
import type { Found } from "./found.ts";
import { PERCENT } from "./mix.ts";
import { openSpacesIn } from "./spaces.ts";
import { some } from "./words.ts";

/** What share of all kinds of equipment and rooms there is at one space at least. */
export const facilityCoverage = derived({
  code: "facility-coverage",
  reads: ["maker-spaces"],
  work(region, [spaces = []]) {
    const { counted, leftOut } = openSpacesIn(region, spaces);
    const codes = (vocabulary("facility")?.terms ?? []).map(({ code }) => code);
    const read = facilitiesOf(counted, (basis) => basis !== "INFERRED");
    const inferred = facilitiesOf(counted, (basis) => basis === "INFERRED");
    const silent = counted.filter((space) => valuesAt(space, "facilities.category").length === 0);
    const notes = [
      `Of ${some(counted.length, "open space")}, ${silent.length} tell of no facility at all.`,
      "What nobody tells of may be there all the same. A wider word counts only where it is told itself.",
    ];
    const share = (part: string | undefined, which: (code: string) => boolean): Found => {
      const those = codes.filter(which);
      return {
        ...(part !== undefined && { part }),
        facilitiesInferred: part === "inferred",
        value: (those.length / codes.length) * PERCENT,
        formula: `${those.length} of ${codes.length} kinds of facility × ${PERCENT}`,
        counted,
        leftOut,
        notes: [...notes, `These are: ${those.join(", ") || "none"}.`],
      };
    };
    return [
      share(undefined, (code) => read.has(code)),
      share("read", (code) => read.has(code)),
      share("inferred", (code) => !read.has(code) && inferred.has(code)),
      share("unknown", (code) => !read.has(code) && !inferred.has(code)),
    ];
  },
});

/** The codes of the facilities that the spaces tell of on such a basis. */
function facilitiesOf(
  spaces: readonly StoredRecord[],
  counts: (basis: unknown) => boolean,
): ReadonlySet<string> {
  const facilities = spaces.flatMap((space) => valuesAt(space, "facilities").flat());
  const codes = facilities.flatMap((facility) => {
    const { category, basis } = (facility ?? {}) as { category?: unknown; basis?: unknown };
    if (typeof category !== "string" || !counts(basis)) return [];
    return findTerm("facility", category)?.code ?? [];
  });
  return new Set(codes);
}
