import { type Kind, kinds } from "@guildhall/schema";
import type { CatalogueContext } from "../graph/catalogue/context.ts";
import { knownRegions, within } from "../graph/catalogue/area.ts";
import { columnsOf } from "./columns.ts";
import { invalid, type Asked } from "./selection.ts";

interface Packaged {
  parameters: Asked;
  context: CatalogueContext;
  /** Where the description is read: the tables lie beside it. */
  address: string;
}

const AREAS = ["regions", "countries", "partnerships"] as const;

/** A Frictionless data package of a selection: a table for each kind, read where it is exported. */
export function dataPackage({ parameters, context, address }: Packaged) {
  const stranger = Object.keys(parameters).find((name) => !AREAS.some((one) => one === name));
  if (stranger) throw invalid(`There is no parameter ${stranger}. Wanted ${AREAS.join(", ")}.`);
  const list = (name: (typeof AREAS)[number]) => {
    const given = parameters[name];
    return given === undefined ? null : [given].flat().flatMap((one) => one.split(","));
  };
  const area = Object.fromEntries(AREAS.map((name) => [name, list(name)]));
  const asked = new Set(within(knownRegions(context), area, context).map(({ id }) => id));
  const states = context.catalogue.states().filter(({ region }) => asked.has(region));
  const [path = "", query] = address.split("?", 2);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const suffix = query ? `?${query}` : "";
  return {
    profile: "tabular-data-package",
    name: "guildhall-catalogue",
    title: "Records of the Guildhall catalogue",
    created: new Date().toISOString(),
    contributors: states.map(({ region }) => ({
      title: context.directory.region(region)?.name ?? region,
      role: "author",
    })),
    sources: states.map(({ region, after }) => ({
      title: `Registry of ${region}, up to entry ${after?.number ?? 0} of its log`,
      path: `${folder}maker-spaces.ndjson?regions=${region}`,
    })),
    resources: kinds().map((kind) => tableOf(kind, `${folder}${kind.kind}.csv${suffix}`)),
  };
}

const tableOf = (kind: Kind, path: string) => ({
  profile: "tabular-data-resource",
  name: kind.kind,
  title: kind.description,
  path,
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  schema: {
    fields: columnsOf(kind.type).map(({ name, description, isNumber }) => ({
      name,
      type: isNumber ? "number" : "string",
      description,
    })),
    primaryKey: "id",
    missingValues: [""],
  },
});
