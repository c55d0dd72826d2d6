import type { Fee, FeePeriod } from "@guildhall/schema";
import { addDetail, addDoubts, addToList, setField, type RecordDraft } from "../table/draft.ts";
import { IntakeError } from "../../records/errors.ts";
import { withoutEmails } from "../values/privacy.ts";
import { readCountry } from "../values/country.ts";
import { doubt } from "../values/doubts.ts";
import { foldWords } from "../../records/slug.ts";
import type { Format, Opened } from "./format.ts";
import type { Input } from "./input.ts";
import { isObject, listAt, objectAt, readWholeJson, textAt, type JsonObject } from "./json.ts";
import { openObjects, type FieldMap, type ObjectFormat } from "./objects.ts";

const fields: FieldMap = {
  space: { to: "name", as: "text" },
  url: { to: "website", as: "url" },
  address: { to: "address.street", as: "text" },
  country_code: { to: "address.country", as: "country" },
  latitude: { to: "location.latitude", as: "latitude" },
  longitude: { to: "location.longitude", as: "longitude" },
};

/** What is told by the minute, or of persons, or only to machines. */
const LEFT_OUT = new Set([
  "api",
  "api_compatibility",
  "state",
  "contact",
  "logo",
  "sensors",
  "events",
  "cam",
  "feeds",
  "cache",
  "radio_show",
  "stream",
  "icon",
  "open",
  "status",
  "lastchange",
  "space",
  "url",
  "location",
  "address",
  "lat",
  "lon",
  "links",
  "linked_spaces",
  "projects",
  "membership_plans",
  "issue_report_channels",
  "spacefed",
]);

const INTERVALS: Readonly<Record<string, keyof typeof FeePeriod>> = {
  yearly: "YEAR",
  monthly: "MONTH",
  weekly: "WEEK",
  daily: "DAY",
  hourly: "HOUR",
};

const spaces: ObjectFormat = {
  kind: "maker-spaces",
  fields,
  flatten(space) {
    const location = objectAt(space, "location");
    const own = Object.entries(space).filter(
      ([name, value]) => !LEFT_OUT.has(name) && !isObject(value) && !Array.isArray(value),
    );
    return {
      space: textAt(space, "space"),
      url: textAt(space, "url"),
      // 0.12 and before had these at the top.
      address: textAt(location, "address") ?? textAt(space, "address"),
      country_code: textAt(location, "country_code"),
      latitude: textAt(location, "lat") ?? textAt(space, "lat"),
      longitude: textAt(location, "lon") ?? textAt(space, "lon"),
      "location hint": textAt(location, "hint"),
      ...Object.fromEntries(own),
    };
  },
  complete(draft, space) {
    splitAddress(draft);
    setField(draft.fields, "kind", "hackerspace");
    setField(draft.fields, "networks", ["SpaceAPI"]);
    // A published endpoint is a sign of life; whether the door is open just now is not a status.
    setField(draft.fields, "status", "ACTIVE");
    for (const area of listAt(objectAt(space, "location"), "areas")) addArea(draft, area);
    for (const plan of listAt(space, "membership_plans")) addPlan(draft, plan);
    for (const link of listAt(space, "links"))
      if (isObject(link))
        addDetail(
          draft,
          `link: ${textAt(link, "name") ?? "website"}`,
          withoutEmails(textAt(link, "url") ?? ""),
        );
    for (const project of listAt(space, "projects"))
      if (typeof project === "string") addDetail(draft, "projects", project);
    for (const linked of listAt(space, "linked_spaces"))
      if (isObject(linked))
        addDetail(draft, "linked space", textAt(linked, "website", "endpoint") ?? "");
    const logo = textAt(space, "logo");
    if (logo) addDetail(draft, "logo", logo);
    draft.details = draft.details.filter(({ text }) => text !== "");
  },
};

function addArea(draft: RecordDraft, area: unknown): void {
  const value = isObject(area) ? Number(area["square_meters"]) : Number.NaN;
  if (!isObject(area) || !Number.isFinite(value)) return;
  const name = `floor space${textAt(area, "name") ? `: ${textAt(area, "name")}` : ""}`;
  addToList(draft.fields, "metrics", [{ name, quantity: { value, bound: "EXACT", unit: "m2" } }]);
}

function addPlan(draft: RecordDraft, plan: unknown): void {
  if (!isObject(plan)) return;
  const [label, currency, interval, description] = [
    "name",
    "currency",
    "billing_interval",
    "description",
  ].map((name) => textAt(plan, name));
  const amount = Number(plan["value"]);
  const period = INTERVALS[interval ?? ""];
  const given = withoutEmails(
    [label, textAt(plan, "value"), currency, interval, description].filter(Boolean).join(", "),
  );
  const words = (code: "FEE_WITHOUT_PERIOD" | "FEE_WITHOUT_CURRENCY" | "FEE_NOT_READ"): void => {
    addDoubts(draft, "membership.fees", [
      doubt(code, given, { wanted: "a price such as 20 EUR a month" }),
    ]);
    addDetail(draft, "membership plan", given);
  };
  if (!Number.isFinite(amount) || plan["value"] === null) return words("FEE_NOT_READ");
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return words("FEE_WITHOUT_CURRENCY");
  // `quarterly` and `other` are no periods of the contract: three months are not a month.
  if (!period) return words("FEE_WITHOUT_PERIOD");
  const fee: Fee = {
    ...(label && { for: label }),
    amount: {
      amount,
      bound: "EXACT",
      currency,
      ...(description && { note: withoutEmails(description) }),
    },
    period,
  };
  addToList(draft.fields, "membership.fees", [fee]);
}

const isSpace = (value: unknown): boolean =>
  isObject(value) &&
  typeof value["space"] === "string" &&
  ("api" in value || "api_compatibility" in value || "state" in value || "location" in value);

/** The directory of all spaces: names, each with the address of its own file. */
const isDirectory = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const all = Object.values(value);
  return all.length > 1 && all.every((one) => typeof one === "string" && /^https?:\/\//.test(one));
};

/** One space's SpaceAPI file: 0.13, 14 or 15. */
export const spaceapi: Format = {
  json: { title: "SpaceAPI", is: (value) => isSpace(value) || isDirectory(value) },
  open,
};

async function open(input: Input): Promise<Opened> {
  const value = await readWholeJson(input);
  if (isDirectory(value))
    throw new IntakeError(
      `${input.name} is a directory of spaces: it has names and addresses, and no space's data. Import each space of your region by its own address.`,
    );
  if (!isObject(value)) throw new IntakeError(`${input.name}: wanted one space's SpaceAPI file.`);
  const notices = [
    "Contacts and keymasters are left out: they are persons or ways to reach them. So are the sensors and whether the door is open just now.",
  ];
  const versions = versionsOf(value);
  if (
    versions.length > 0 &&
    !versions.some((version) => ["0.13", "13", "14", "15", "16"].includes(version))
  )
    notices.push(`The file says it is SpaceAPI ${versions.join(", ")}; it was read as 0.13 to 15.`);
  return openObjects(input.name, [value], spaces, notices);
}

function versionsOf(space: JsonObject): string[] {
  const listed = listAt(space, "api_compatibility").map(String);
  const single = textAt(space, "api");
  return single ? [...listed, single] : listed;
}

/** “Street 1, 1000 City, Country”: the country, where the last part is one. */
function splitAddress(draft: RecordDraft): void {
  const address = draft.fields["address"] as
    | { street?: string; city?: string; postcode?: string; country?: string }
    | undefined;
  const parts = address?.street?.split(",").map((part) => part.trim()) ?? [];
  if (!address || parts.length < 2) return;
  const last = parts.at(-1) ?? "";
  const country = readCountry(last);
  if (country.value && foldWords(last).length > 2) {
    address.country ??= country.value;
    parts.pop();
  }
  const town = /^([A-Z]{1,2}[- ]?)?(\d{4,6}|\d{3} \d{2}|\d{4}-\d{3})\s+(\p{L}.*)$/u.exec(
    parts.at(-1) ?? "",
  );
  if (town && parts.length > 1) {
    address.postcode ??= town[2] ?? "";
    address.city ??= town[3] ?? "";
    parts.pop();
  }
  address.street = parts.join(", ");
}
