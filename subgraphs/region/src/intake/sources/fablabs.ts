import { setField } from "../table/draft.ts";
import { IntakeError } from "../../records/errors.ts";
import type { Format } from "./format.ts";
import { isObject, readWholeJson, textAt, type JsonObject } from "./json.ts";
import { openObjects, type FieldMap, type ObjectFormat } from "./objects.ts";

/** fablabs.io's own words for what a lab can do. */
const CAPABILITIES: Readonly<Record<string, string>> = {
  three_d_printing: "3d-printing",
  cnc_milling: "cnc-milling",
  circuit_production: "electronics",
  laser: "laser-cutting",
  precision_milling: "cnc-milling",
  vinyl_cutting: "vinyl-cutting",
};
const KINDS: Readonly<Record<string, string>> = {
  fab_lab: "fab-lab",
  mini_fab_lab: "fab-lab",
  mobile: "mobile-lab",
};
/** `corona` said that a lab was shut for a while, which is not closed. */
const STATUSES: Readonly<Record<string, string>> = {
  active: "active",
  planned: "planned",
  closed: "closed",
  corona: "active",
};

const fields: FieldMap = {
  slug: { to: "id", as: "id" },
  name: { to: "name", as: "text" },
  kind: { to: "kind", as: "term" },
  status: { to: "status", as: "status" },
  description: { to: "description", as: "text" },
  street: { to: "address.street", as: "text" },
  city: { to: "address.city", as: "text" },
  postal_code: { to: "address.postcode", as: "postcode" },
  country_code: { to: "address.country", as: "country" },
  latitude: { to: "location.latitude", as: "latitude" },
  longitude: { to: "location.longitude", as: "longitude" },
  website: { to: "website", as: "url" },
  capabilities: { to: "facilities", as: "facilities" },
  tools_list: { to: "equipment", as: "list" },
  activity_start_at: { to: "openedOn", as: "date" },
  activity_inaugurated_at: { to: "openedOn", as: "date" },
  activity_closed_at: { to: "closedOn", as: "date" },
  network: { to: "details", as: "detail" },
};

/** Ways to reach persons, pictures, and the other registry's inner life. */
const LEFT_OUT = new Set([
  "id",
  "email",
  "phone",
  "employees",
  "creator_id",
  "creator",
  "referee_approval_processes",
  "avatar_url",
  "header_url",
  "avatar_uid",
  "header_uid",
  "zoom",
  "parent_id",
  "ancestry",
  "is_referee",
  "referee_id",
  "workflow_state",
  "kind_name",
  "activity_status",
  "address_1",
  "address_2",
  "links",
  "url",
  "_links",
  "events",
  "created_at",
  "updated_at",
  "capabilities",
]);

const labs: ObjectFormat = {
  kind: "maker-spaces",
  fields,
  flatten(lab) {
    const kind = textAt(lab, "kind_name", "kind");
    const status = textAt(lab, "activity_status");
    const links = linksOf(lab);
    const rest = Object.fromEntries(Object.entries(lab).filter(([name]) => !LEFT_OUT.has(name)));
    return {
      ...rest,
      kind: kind && (KINDS[kind] ?? kind),
      status: status && (STATUSES[status] ?? status),
      street: [textAt(lab, "address_1"), textAt(lab, "address_2")].filter(Boolean).join(", "),
      description: textAt(lab, "description", "blurb"),
      blurb: textAt(lab, "description") ? textAt(lab, "blurb") : undefined,
      website: links[0] ?? textAt(lab, "url"),
      "other links": links.slice(1).join(" "),
      capabilities: capabilitiesOf(lab).join("; "),
    };
  },
  complete(draft, lab) {
    setField(draft.fields, "networks", ["fablabs.io"]);
    const status = textAt(lab, "activity_status");
    if (status === "corona") draft.details.push({ label: "activity status", text: status });
  },
};

const capabilitiesOf = (lab: JsonObject): string[] => {
  const given = lab["capabilities"];
  const words = Array.isArray(given)
    ? given.map(String)
    : typeof given === "string"
      ? given.split(/[,;]\s*/)
      : [];
  return words.map((word) => CAPABILITIES[word] ?? word);
};

const linksOf = ({ links }: JsonObject): string[] =>
  (Array.isArray(links) ? links : []).flatMap((link) =>
    isObject(link) ? (textAt(link, "url") ?? []) : typeof link === "string" ? link : [],
  );

const isFablabs = (value: unknown): boolean => {
  const [first] = labsIn(value) ?? [];
  return (
    isObject(first) &&
    "slug" in first &&
    ("kind_name" in first || "activity_status" in first || "address_1" in first)
  );
};

const labsIn = (value: unknown): readonly unknown[] | null => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  for (const name of ["labs", "data"])
    if (Array.isArray(value[name])) return value[name] as unknown[];
  return isObject(value["lab"]) ? [value["lab"]] : "slug" in value ? [value] : null;
};

/** Labs as fablabs.io gives them: `/0/labs.json`, or `{"labs": […]}`. */
export const fablabs: Format = {
  json: { title: "fablabs.io", is: isFablabs },
  async open(input) {
    const found = labsIn(await readWholeJson(input));
    if (!found)
      throw new IntakeError(
        `${input.name}: wanted a list of labs, as https://api.fablabs.io/0/labs.json gives it.`,
      );
    return openObjects(input.name, found, labs, [
      "E-mail addresses, telephone numbers and persons of the labs are left out.",
    ]);
  },
};
