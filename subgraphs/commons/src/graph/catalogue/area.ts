import { nearest, type RegionProfile } from "@guildhall/schema";
import { ID } from "type-graphql";
import type { CommonsContext } from "../../registry/context.ts";
import { takesPart } from "../takes-part.ts";
import type { CatalogueContext } from "./context.ts";

/** Which regions a question to the catalogue is about; all of them where nothing is said. */
export interface AreaArguments {
  regions?: readonly string[] | null;
  countries?: readonly string[] | null;
  partnerships?: readonly string[] | null;
}

export const AREA_ARGUMENTS = [
  {
    name: "regions",
    type: () => [ID],
    description: "Only records of these regions (ids).",
  },
  {
    name: "countries",
    type: () => [String],
    description: "Only records of regions in one of these countries (ISO 3166-1 alpha-2).",
  },
  {
    name: "partnerships",
    type: () => [ID],
    description: "Only records of regions that take part in one of these partnerships (ids).",
  },
];

/** A region that the catalogue may have records of: one of the directory's, or the shared registry. */
export interface KnownRegion {
  id: string;
  profile: RegionProfile | undefined;
}

/** Every region of the directory, and who else the catalogue has a copy of. */
export function knownRegions({ directory, catalogue }: CatalogueContext): KnownRegion[] {
  const listed = directory.regions().map((profile) => ({ id: profile.id, profile }));
  const ids = new Set(listed.map(({ id }) => id));
  const others = catalogue.states().filter(({ region }) => !ids.has(region));
  return [...listed, ...others.map(({ region }) => ({ id: region, profile: undefined }))];
}

/** Those of the regions that the arguments speak of. */
export function within(
  known: readonly KnownRegion[],
  { regions, countries, partnerships }: AreaArguments,
  { registry }: Pick<CommonsContext, "registry">,
): KnownRegion[] {
  const ids = regions && new Set(regions);
  const codes = countries && new Set(countries.map((code) => code.toUpperCase()));
  const joined =
    partnerships && registry.partnerships.filter(({ id }) => partnerships.includes(id));
  return known.filter(
    ({ id, profile }) =>
      (!ids || ids.has(id)) &&
      (!codes || codes.has(profile?.country ?? "")) &&
      (!joined || (profile && joined.some((one) => takesPart(profile, one)))),
  );
}

/** An id that nothing has finds nothing, and nobody would know why. */
export function warnOfStrangers(
  list: string,
  { regions, countries, partnerships }: AreaArguments,
  known: readonly KnownRegion[],
  { registry, warnings }: Pick<CommonsContext, "registry" | "warnings">,
): void {
  const look = (
    argument: keyof AreaArguments,
    given: readonly string[] | null | undefined,
    all: readonly { id: string; name?: string | undefined }[],
  ) => {
    for (const id of given ?? []) {
      if (all.some((one) => one.id === id)) continue;
      warnings.add({ code: "WORD_UNKNOWN", argument: `${list}.${argument}`, got: id }, (got) => {
        const words = (one: (typeof all)[number]) => [one.id, ...(one.name ? [one.name] : [])];
        // Of two letters, any other code is near.
        const near = argument === "countries" ? [] : nearest(id, all, words).map((one) => one.id);
        const help =
          near.length > 0
            ? `Did you mean ${near.join(" or ")}?`
            : argument === "countries"
              ? "Wanted the code of a country that a region is in (ISO 3166-1 alpha-2), such as GB."
              : `The field ${argument} of the graph lists them.`;
        return {
          message: `There is none of id ${JSON.stringify(got)} among ${argument}. ${help}`,
          near,
        };
      });
    }
  };
  look(
    "regions",
    regions,
    known.map(({ id, profile }) => ({ id, name: profile?.name })),
  );
  look(
    "countries",
    countries?.map((code) => code.toUpperCase()),
    known.flatMap(({ profile }) => (profile?.country ? { id: profile.country } : [])),
  );
  look("partnerships", partnerships, registry.partnerships);
}
