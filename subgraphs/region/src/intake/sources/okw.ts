import { addDetail, addToList, type RecordDraft } from "../table/draft.ts";
import { IntakeError } from "../../records/errors.ts";
import { withoutEmails } from "../values/privacy.ts";
import type { Format } from "./format.ts";
import { isObject, listAt, objectAt, readWholeJson, textAt, type JsonObject } from "./json.ts";
import { openObjects, type FieldMap, type ObjectFormat } from "./objects.ts";

const fields: FieldMap = {
  name: { to: "name", as: "text" },
  description: { to: "description", as: "text" },
  type: { to: "kind", as: "term" },
  status: { to: "status", as: "status" },
  website: { to: "website", as: "url" },
  street: { to: "address.street", as: "text" },
  postcode: { to: "address.postcode", as: "postcode" },
  city: { to: "address.city", as: "text" },
  country: { to: "address.country", as: "country" },
  latitude: { to: "location.latitude", as: "latitude" },
  longitude: { to: "location.longitude", as: "longitude" },
  capabilities: { to: "facilities", as: "facilities" },
  capacity: { to: "details", as: "detail" },
  region: { to: "details", as: "detail" },
};

/** Ids are minted anew in each of that registry's runs, and contacts may be persons. */
const isLeftOut = (name: string): boolean =>
  /(^|_)(id|uuid)$/.test(name) || ["contact", "email", "social", "verification"].includes(name);

const facilities: ObjectFormat = {
  kind: "maker-spaces",
  fields,
  flatten(thing) {
    const facility = {
      ...objectAt(thing, "resource"),
      ...(isObject(thing["facility"]) ? objectAt(thing, "facility") : thing),
    };
    const address = objectAt(thing, "address");
    const region = objectAt(thing, "region");
    const point = { ...address, ...objectAt(thing, "geocoding") };
    const own = Object.entries(facility).filter(
      ([name, value]) => !isLeftOut(name) && !isObject(value) && !Array.isArray(value),
    );
    return {
      ...Object.fromEntries(own),
      capabilities: Array.isArray(facility["capabilities"])
        ? facility["capabilities"].join("; ")
        : facility["capabilities"],
      website: textAt(facility, "url", "website") ?? textAt(objectAt(thing, "contact"), "website"),
      url: undefined,
      street:
        textAt(address, "extended") ??
        [textAt(address, "street"), textAt(address, "number")].filter(Boolean).join(" "),
      postcode: textAt(address, "postcode", "zip_code"),
      city: textAt(address, "locality", "city") ?? textAt(region, "city_town"),
      region: textAt(address, "region") ?? textAt(region, "state_region"),
      country: textAt(address, "country") ?? textAt(region, "country"),
      latitude: textAt(point, "latitude", "lat"),
      longitude: textAt(point, "longitude", "lon"),
    };
  },
  complete(draft, thing) {
    for (const machine of listAt(thing, "equipment")) addMachine(draft, machine);
    for (const service of listAt(thing, "services"))
      if (isObject(service))
        addDetail(
          draft,
          "service",
          withoutEmails(
            [textAt(service, "type"), textAt(service, "description")].filter(Boolean).join(": "),
          ),
        );
    const source = objectAt(thing, "source");
    const licence = textAt(source, "license");
    const address = textAt(source, "source_url");
    if (address && /^https?:\/\//.test(address))
      draft.fields["sources"] = [
        {
          kind: "ADDRESS",
          title: textAt(source, "name") ?? address,
          address,
          confidence: "MEDIUM",
          ...(licence && { licence }),
        },
      ];
    if (licence) draft.fields["licence"] = licence;
  },
};

function addMachine(draft: RecordDraft, machine: unknown): void {
  if (!isObject(machine)) return;
  const words = [
    textAt(machine, "brand"),
    textAt(machine, "model"),
    textAt(machine, "type"),
    textAt(machine, "description"),
  ];
  const text = withoutEmails([...new Set(words.filter(Boolean))].join(" "));
  if (text) addToList(draft.fields, "equipment", [text]);
}

const isOkw = (value: unknown): boolean => {
  if (isObject(value) && ("ManufacturingFacility" in value || "Address" in value)) return true;
  const [first] = thingsIn(value) ?? [];
  return (
    isObject(first) &&
    (isObject(first["facility"]) || "capabilities" in first || "facility_id" in first)
  );
};

const thingsIn = (value: unknown): readonly unknown[] | null => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  if (Array.isArray(value["ManufacturingFacility"])) return joined(value);
  for (const name of ["facilities", "data"])
    if (Array.isArray(value[name])) return value[name] as unknown[];
  return isObject(value["facility"]) ? [value] : null;
};

/** The tables of the schema, joined by their ids: a facility with its resource's address and machines. */
function joined(tables: JsonObject): JsonObject[] {
  const byId = (table: string, id: string) =>
    new Map(
      listAt(tables, table)
        .filter(isObject)
        .map((row) => [row[id], row]),
    );
  const resources = byId("DistributedResource", "resource_id");
  const addresses = byId("Address", "address_id");
  const contacts = byId("Contact", "contact_id");
  const sources = byId("DatabaseSourceMetadata", "source_id");
  const of = (table: string, resource: unknown) =>
    listAt(tables, table).filter((row) => isObject(row) && row["resource_id"] === resource);
  return listAt(tables, "ManufacturingFacility")
    .filter(isObject)
    .map((facility) => {
      const resource = resources.get(facility["resource_id"]) ?? {};
      return {
        facility,
        address: addresses.get(resource["address_id"]),
        contact: contacts.get(resource["contact_id"]),
        source: sources.get(facility["source_id"] ?? resource["source_id"]),
        equipment: of("ManufacturingEquipment", facility["resource_id"]),
        services: of("ManufacturingService", facility["resource_id"]),
      };
    });
}

/** Open Know-Where v1: a list of facilities with their address, or the schema's tables. */
export const okw: Format = {
  json: { title: "Open Know-Where", is: isOkw },
  async open(input) {
    const things = thingsIn(await readWholeJson(input));
    if (!things)
      throw new IntakeError(
        `${input.name}: wanted Open Know-Where data: a list of facilities, or its tables by name.`,
      );
    return openObjects(input.name, things, facilities, [
      "Contacts and verifiers are left out, and the ids: that registry mints them anew, so ids are made of the names.",
    ]);
  },
};
