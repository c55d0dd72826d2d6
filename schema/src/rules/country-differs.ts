import type { Rule } from "./rule.ts";

export const countryDiffers: Rule = {
  code: "COUNTRY_DIFFERS",
  severity: "WARNING",
  means: "The address is in another country than the region.",
  check(record, { profile }) {
    const address = record["address"];
    if (typeof address !== "object" || address === null || !profile?.country) return [];
    const { country } = address as { country?: unknown };
    if (typeof country !== "string" || country === profile.country) return [];
    return [
      {
        field: "address.country",
        message: "The address is in another country than the region that keeps the record.",
        found: country,
        wanted: profile.country,
      },
    ];
  },
};
