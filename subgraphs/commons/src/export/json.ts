import type { Kind, Location, StoredRecord } from "@guildhall/schema";

/** A record a line, as its registry has it. */
export async function* ndjson(_kind: Kind, records: AsyncIterable<StoredRecord>) {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/**
 * RFC 7946. A record without a point on the map is a feature without a geometry, and each tells how
 * near its point is to the place.
 */
export async function* geojson(_kind: Kind, records: AsyncIterable<StoredRecord>) {
  yield '{"type":"FeatureCollection","features":[';
  let between = "\n";
  for await (const { location, ...record } of records) {
    yield between + JSON.stringify(feature(record, (location ?? null) as Location | null));
    between = ",\n";
  }
  yield "\n]}\n";
}

function feature(record: Omit<StoredRecord, "location">, location: Location | null) {
  const { latitude, longitude, ...more } = location ?? {};
  return {
    type: "Feature",
    id: record.id,
    geometry: location && { type: "Point", coordinates: [longitude, latitude] },
    properties: {
      ...record,
      ...(location && { location: more }),
      precision: location?.precision ?? null,
    },
  };
}
