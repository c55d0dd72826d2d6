import type { Kind, StoredRecord } from "@guildhall/schema";
import type { Reference } from "../snapshots/cite.ts";

type Tree = Record<string, unknown>;

const CONTEXT = {
  "@vocab": "https://schema.org/",
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dct: "http://purl.org/dc/terms/",
};

/** The nearest type of schema.org for each kind. */
const TYPES: Readonly<Record<string, string | readonly string[]>> = {
  "maker-spaces": "Place",
  organisations: "Organization",
  councils: "Organization",
  networks: "Organization",
  events: "Event",
  "support-programmes": "Service",
  "consultancy-offers": "Service",
  "learning-resources": "LearningResource",
  measurements: "Observation",
  findings: "Claim",
  actions: "Action",
  adoptions: "Action",
  pilots: "Project",
};

/** JSON-LD: what the data set is and how to cite it, then a node a record. */
export async function* jsonLd(
  kind: Kind,
  records: AsyncIterable<StoredRecord>,
  { title, address, at, authors }: Reference,
) {
  const head = {
    "@type": "Dataset",
    name: title,
    url: address,
    dateModified: at,
    creator: authors.map((name) => ({ "@type": "Organization", name })),
  };
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify(head)}`;
  for await (const record of records) yield `,\n${JSON.stringify(nodeOf(kind, record))}`;
  yield "\n]}\n";
}

const idOf = (id: string) => `urn:x-guildhall:${id}`;
const named = (type: string, { name, id }: { name?: unknown; id?: unknown }) => ({
  "@type": type,
  ...(typeof id === "string" && { "@id": idOf(id) }),
  name,
});

function nodeOf(kind: Kind, record: StoredRecord): Tree {
  const type = TYPES[kind.kind] ?? "CreativeWork";
  return pruned({
    "@id": idOf(record.id),
    "@type": type,
    identifier: record.id,
    name: record["name"],
    description: record["description"],
    url: record["website"],
    license: record["licence"],
    dateModified: record.updatedAt,
    citation: list(record["sources"]).map(({ title, address }) =>
      pruned({ "@type": "CreativeWork", name: title, url: address }),
    ),
    ...placeOf(record),
    ...(kind.kind === "events" && eventOf(record)),
    ...(kind.kind === "support-programmes" && serviceOf(record)),
  });
}

function placeOf({ address, location, facilities }: StoredRecord): Tree {
  const at = address as Tree | undefined;
  const point = location as Tree | undefined;
  return {
    address:
      at &&
      pruned({
        "@type": "PostalAddress",
        streetAddress: at["street"],
        postalCode: at["postcode"],
        addressLocality: at["city"],
        addressCountry: at["country"],
      }),
    geo:
      point &&
      pruned({
        "@type": "GeoCoordinates",
        latitude: point["latitude"],
        longitude: point["longitude"],
        description: point["precision"] && `Precision: ${String(point["precision"])}`,
      }),
    // What was only inferred is not said here, where nothing can say so.
    amenityFeature: list(facilities)
      .filter(({ basis }) => basis !== "INFERRED")
      .map(({ category }) => ({
        "@type": "LocationFeatureSpecification",
        name: category,
        value: true,
      })),
  };
}

function eventOf({ period, place, hosts }: StoredRecord): Tree {
  const { start, end } = (period ?? {}) as Tree;
  return {
    startDate: start,
    endDate: end,
    location: place === undefined ? undefined : named("Place", { name: place }),
    organizer: list(hosts).map(({ name, organisation }) =>
      named("Organization", { name, id: organisation }),
    ),
  };
}

/** Support by a public body is a public service of CPSV-AP; of any other it does not speak. */
function serviceOf({ id, name, description, provider, lead, providerType }: StoredRecord): Tree {
  const by = (provider ?? lead) as Tree | undefined;
  const who = by && named("Organization", { name: by["name"], id: by["organisation"] });
  if (providerType !== "PUBLIC") return { provider: who };
  return {
    "@type": ["GovernmentService", "cpsv:PublicService"],
    provider: who,
    "dct:identifier": id,
    "dct:title": name,
    "dct:description": description,
    "cv:hasCompetentAuthority": who,
  };
}

const list = (value: unknown): Tree[] => (Array.isArray(value) ? (value as Tree[]) : []);

/** Without what nobody says. */
const pruned = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).filter(
      ([, value]) =>
        value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
