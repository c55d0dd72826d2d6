import { placesOf } from "./places.ts";
import type { Rule } from "./rule.ts";

export const scopeContradicted: Rule = {
  code: "SCOPE_CONTRADICTED",
  severity: "WARNING",
  means: "A space is said to lie in the city, and its address is in another town.",
  check(record, { profile }) {
    if (record["scope"] !== "city" || profile?.kind !== "city") return [];
    const { city } = (record["address"] ?? {}) as { city?: unknown };
    const { own } = placesOf(profile);
    // “Tuzla, Istanbul” is in Istanbul; of a district alone nobody can tell, so it is asked about.
    if (typeof city !== "string" || !own || own.test(city)) return [];
    return [
      {
        field: "scope",
        message: `The space is said to lie in the city, and its address is in ${city}. Correct one of the two; where that is a district, add the city: “${city}, ${profile.name ?? profile.id}”.`,
        found: city,
        wanted: "wider-area or region, or an address in the city",
      },
    ];
  },
};
