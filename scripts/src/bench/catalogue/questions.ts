import type { Condition, Order } from "@guildhall/schema";

export interface Question {
  name: string;
  kind: string;
  where: readonly Condition[];
  order: Order;
  /** The keys that are counted beside the page. */
  facets: readonly string[];
}

const FACETS = [
  "region",
  "kind",
  "status",
  "facilities.category",
  "operator.type",
  "scope",
  "openOn",
  "visitedBy",
];
const BY_NAME: Order = { key: "name", descending: false };
const NEWEST: Order = { key: "updatedAt", descending: true };
const HERE = { latitude: 46.24, longitude: 14.36 };

const any = (key: string, ...values: string[]): Condition => ({ key, anyOf: values });
const spaces = (
  name: string,
  where: readonly Condition[],
  { order = BY_NAME, facets = false }: { order?: Order; facets?: boolean } = {},
): Question => ({ name, kind: "maker-spaces", where, order, facets: facets ? FACETS : [] });

const laser = any("facilities.category", "laser-cutting");
const active = any("status", "ACTIVE");
const fewRegions = any("region", "region-3", "region-14", "region-15");

/** What people ask of the catalogue, and what is hardest for it to answer. */
export const questions: readonly Question[] = [
  spaces("page: all, by name", []),
  spaces("page: a facility, active, by name", [laser, active]),
  spaces("page: three regions, active, by name", [fewRegions, active]),
  spaces("page: one region, last changed first", [any("region", "region-3")], { order: NEWEST }),
  spaces(
    "page: opened 2010 to 2018, oldest first",
    [{ key: "openedOn", from: "2010", to: "2018~" }],
    {
      order: { key: "openedOn", descending: false },
    },
  ),
  spaces("page: newest first (many of a year)", [active], {
    order: { key: "openedOn", descending: true },
  }),
  {
    name: "page: programmes of one organisation",
    kind: "support-programmes",
    where: [any("organisations", "region-3/organisations/s41")],
    order: BY_NAME,
    facets: [],
  },
  spaces("page + 8 facets: all", [], { facets: true }),
  spaces("page + 8 facets: facility, active", [laser, active], { facets: true }),
  spaces(
    "page + 8 facets: four conditions",
    [laser, active, fewRegions, any("operator.type", "municipal", "university")],
    { facets: true },
  ),
  spaces("page + 8 facets: opened 2010 to 2018", [{ key: "openedOn", from: "2010", to: "2018~" }], {
    facets: true,
  }),
  spaces("words: kovacnica mest (cut short)", [{ words: "kovacnica mest" }]),
  spaces("words: workshop (common)", [{ words: "workshop" }]),
  spaces("words + 8 facets: decoupe", [{ words: "decoupe" }], { facets: true }),
  spaces("near: 50 km", [{ near: { ...HERE, withinKm: 50 } }]),
  spaces("near: 500 km, a facility", [{ near: { ...HERE, withinKm: 500 } }, laser]),
  spaces("near: 50 km + 8 facets", [{ near: { ...HERE, withinKm: 50 } }], { facets: true }),
];
