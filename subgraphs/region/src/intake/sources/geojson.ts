import { IntakeError } from "../../records/errors.ts";
import { setField } from "../table/draft.ts";
import type { Format, FormatOptions, Opened } from "./format.ts";
import type { Input } from "./input.ts";
import { isObject, listAt, objectAt, readWholeJson, type JsonObject } from "./json.ts";
import { listed } from "./objects.ts";
import { planTable, SAMPLE_ROWS, tableReader } from "./table.ts";

const isGeoJson = (value: unknown): boolean =>
  isObject(value) && (value["type"] === "FeatureCollection" || value["type"] === "Feature");

/** OpenStreetMap's names for what other tables call otherwise. */
const OSM: Readonly<Record<string, string>> = {
  "addr:street": "street",
  "addr:city": "city",
  "addr:postcode": "postcode",
  "addr:country": "country",
  "contact:website": "website",
  "contact:phone": "phone",
  "contact:email": "email",
  "@id": "osm id",
  start_date: "opened",
  opening_hours: "opening hours",
};

/** Points with properties; the properties are read as a table's columns are. */
export const geojson: Format = {
  endings: [".geojson"],
  json: { title: "GeoJSON", is: isGeoJson },
  open,
};

async function open(input: Input, options: FormatOptions): Promise<Opened> {
  const value = await readWholeJson(input);
  if (!isGeoJson(value))
    throw new IntakeError(`${input.name}: wanted a GeoJSON FeatureCollection.`);
  const features = (
    (value as JsonObject)["type"] === "Feature" ? [value] : listAt(value as JsonObject, "features")
  ).filter(isObject);
  const rows = features.map(flat);
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (headings.length === 0)
    throw new IntakeError(`${input.name} has no features with properties.`);
  const cells = rows.map((row) => headings.map((heading) => row[heading]));
  const planned = planTable(headings, cells.slice(0, SAMPLE_ROWS), options);
  const notices: string[] = [];
  const read = tableReader(planned.plan, notices);
  return {
    kind: planned.plan.kind,
    notices,
    plan: planned,
    rows: listed(input.name, cells),
    interpret(row) {
      const interpreted = read(row);
      const feature = features[(row.origin.row ?? 1) - 1] ?? {};
      const point = pointOf(objectAt(feature, "geometry"));
      if (!("draft" in interpreted)) return interpreted;
      if (point)
        setField(interpreted.draft.fields, "location", {
          ...point,
          ...(objectAt(feature, "geometry")["type"] !== "Point" && {
            source: "middle of the outline",
          }),
        });
      return interpreted;
    },
  };
}

function flat(feature: JsonObject): Record<string, unknown> {
  const properties = objectAt(feature, "properties");
  const named = Object.entries(properties).map(
    ([name, value]) => [OSM[name] ?? name, value] as const,
  );
  const id = feature["id"];
  const hasId = Object.hasOwn(properties, "id") || id === undefined;
  return { ...(hasId ? {} : { id }), ...streetWithNumber(Object.fromEntries(named)) };
}

function streetWithNumber({
  "addr:housenumber": number,
  ...rest
}: Record<string, unknown>): Record<string, unknown> {
  return number === undefined
    ? rest
    : { ...rest, street: `${String(rest["street"] ?? "")} ${String(number)}`.trim() };
}

interface Point {
  latitude: number;
  longitude: number;
}

/** A point itself, or the middle of what surrounds any other geometry. */
function pointOf(geometry: JsonObject): Point | null {
  const all = positionsIn(geometry["coordinates"]);
  const longitudes = all.map(([longitude]) => longitude);
  const latitudes = all.map(([, latitude]) => latitude);
  if (all.length === 0) return null;
  const middle = (numbers: readonly number[]): number =>
    Math.round(((Math.min(...numbers) + Math.max(...numbers)) / 2) * 1e7) / 1e7;
  return { latitude: middle(latitudes), longitude: middle(longitudes) };
}

function positionsIn(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  const [first, second] = coordinates as unknown[];
  if (typeof first === "number" && typeof second === "number") return [[first, second]];
  return coordinates.flatMap(positionsIn);
}
