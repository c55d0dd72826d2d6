import {
  type Condition,
  conditionsOf,
  GuildhallError,
  type Kind,
  typeName,
  underNewNames,
  type StoredRecord,
} from "@guildhall/schema";
import {
  coerceInputValue,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
} from "graphql";
import { REGION_KEY, type Catalogue } from "../catalogue/catalogue.ts";
import { type KnownRegion, knownRegions, within } from "../graph/catalogue/area.ts";
import type { CatalogueContext } from "../graph/catalogue/context.ts";
import { timeZoneOf } from "../graph/catalogue/time-zone.ts";

/** What of a kind is asked for. */
export interface Selection {
  where: readonly Condition[];
  regions: readonly KnownRegion[];
}

export type Asked = Readonly<Record<string, string | string[] | undefined>>;

const AREAS = ["regions", "countries", "partnerships"] as const;

/** The selection that an address names: by `filter`, JSON of the contract's own, or one by one. */
export function selectionOf(
  { kind, schema }: { kind: Kind; schema: GraphQLSchema },
  parameters: Asked,
  context: CatalogueContext,
): Selection {
  const type = schema.getType(`${typeName(kind.type)}Filter`) as GraphQLInputObjectType;
  const filter = filterOf(type, parameters);
  const area = Object.fromEntries(AREAS.map((name) => [name, words(parameters[name])]));
  const regions = within(knownRegions(context), area, context);
  const timeZone = timeZoneOf(regions, filter);
  const where = conditionsOf(kind, filter, { timeZone, warnings: context.warnings });
  const [warning] = context.warnings.list();
  // In an answer it stands beside the data; in a file nobody would see why it is empty.
  if (warning) throw invalid(String(warning["message"]));
  const isNarrowed = AREAS.some((name) => parameters[name] !== undefined);
  const here = { key: REGION_KEY, anyOf: regions.map(({ id }) => id) };
  return { where: isNarrowed ? [...where, here] : where, regions };
}

export const invalid = (message: string): GuildhallError =>
  new GuildhallError("EXPORT_INVALID", message);

const words = (given: string | string[] | undefined): string[] | undefined =>
  given === undefined ? undefined : [given].flat().flatMap((one) => one.split(","));

function filterOf(type: GraphQLInputObjectType, parameters: Asked): Record<string, unknown> {
  const fields = type.getFields();
  const whole = json("filter", parameters["filter"] ?? "{}");
  if (whole === null || typeof whole !== "object" || Array.isArray(whole))
    throw invalid("The filter is no JSON object.");
  const given = { ...whole } as Record<string, unknown>;
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || name === "filter" || AREAS.some((one) => one === name)) continue;
    if (!Object.hasOwn(fields, name))
      throw invalid(
        `There is no parameter ${name.slice(0, 60)}. Wanted filter, ${[...AREAS, ...Object.keys(fields)].join(", ")}.`,
      );
    const wanted = getNullableType(fields[name]!.type);
    if (isListType(wanted)) given[name] = words(value);
    else if (isInputObjectType(wanted)) given[name] = json(name, value);
    else given[name] = String(wanted) === "Boolean" ? value === "true" : value;
  }
  return coerceInputValue(given, type, (path, _value, error) => {
    throw invalid(`The filter${path.map((one) => `.${one}`).join("")}: ${error.message}`);
  }) as Record<string, unknown>;
}

function json(name: string, text: string | string[]): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw invalid(`Got ${name}=${String(text).slice(0, 60)}, wanted JSON.`);
  }
}

const PAGE = 200;

/** All records of a selection, in the order of their names, as pages come. */
export async function* recordsOf(
  catalogue: Catalogue,
  kind: Kind,
  { where }: Pick<Selection, "where">,
): AsyncGenerator<StoredRecord> {
  const order = { key: "name", descending: false };
  const query = { kind: kind.kind, where, order, first: PAGE };
  for (let page = await catalogue.find(query); ;) {
    for (const { record } of page.items) yield underNewNames(kind.type, record) as StoredRecord;
    const after = page.items.at(-1)?.position;
    if (!page.hasMore || !after) return;
    page = await catalogue.find({ ...query, after });
  }
}
