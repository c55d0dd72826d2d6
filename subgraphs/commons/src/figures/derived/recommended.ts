/** What a reader needs of every record, whatever its kind, besides what it cannot be without. */
const ALWAYS = ["description", "licence", "assuredOn"];

/**
 * What a reader needs of a record to judge and use it, by kind: a choice of ours among the fields of
 * the contract. Left out is what only some records can have (a date of closing, a successor).
 */
const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  "maker-spaces": [
    "kind",
    "scope",
    "operator",
    "address",
    "location",
    "openedOn",
    "facilities",
    "openingHours",
    "membership",
    "website",
  ],
  "good-practices": [
    "problem",
    "owner",
    "themes",
    "period",
    "resources",
    "evidence",
    "lessons",
    "conditions",
    "transferPotential",
    "publicationStatus",
  ],
  measurements: [
    "indicator",
    "quantity",
    "kind",
    "period",
    "periodBasis",
    "subject",
    "method",
    "selfReported",
  ],
  "support-programmes": [
    "kind",
    "providerType",
    "lead",
    "period",
    "supportKinds",
    "stages",
    "eligibility",
    "cost",
    "howToApply",
    "website",
  ],
  organisations: ["kind", "country", "website"],
  councils: ["kind", "sector", "lead", "members", "themes", "keySuccessFactors", "supportAreas"],
  findings: ["themes", "year", "bearsOn"],
  events: ["kind", "period", "hosts", "outcomes"],
  adoptions: ["from", "to", "owner", "period", "adaptation", "outcome", "toldBy"],
  pilots: ["leads", "period", "challenge", "outcomes"],
  "policy-instruments": ["kind", "authority", "period", "fund"],
};

export const recommendedFields = (kind: string): readonly string[] => [
  ...ALWAYS,
  ...(Object.hasOwn(BY_KIND, kind) ? (BY_KIND[kind] ?? []) : []),
];
