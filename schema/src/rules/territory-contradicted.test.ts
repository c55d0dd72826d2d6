import { expect, it } from "vitest";
import { territoryContradicted } from "./territory-contradicted.ts";
import { check, context, draft } from "./testing/lab.ts";

const profile = {
  ...context().profile!,
  kind: "city",
  officialName: "Mestna občina Kranj",
  widerArea: "Gorenjska (Upper Carniola)",
  territories: [{ code: "SI042", scheme: "NUTS", version: "2021", name: "Gorenjska" }],
};
const found = (fields: Record<string, unknown>, kind = "measurements") =>
  check(
    territoryContradicted,
    draft({ quantity: { value: 4, bound: "EXACT", unit: "labs" }, ...fields }, kind),
    { profile },
  ).map((flag) => flag.found);

it.each([
  ["technology parks in Türkiye", "Türkiye"],
  ["firms in Bosnia & Herzegovina", "Bosnia & Herzegovina"],
  ["Slovak labs in the network", "Slovak"],
  ["fab labs nationwide", "nationwide"],
  ["costs saved by firms in the country", "in the country"],
  ["fab labs of Upper Carniola", "Upper Carniola"],
  ["universities in the region", "in the region"],
])("flags “%s” where no territory is given", (name, place) => {
  expect(found({ name })).toEqual([place]);
});

it.each([
  "fab labs",
  "fab labs in Kranj, Slovenia",
  "labs of the Slovak University of Technology",
  "courses in English given",
  "visits to the National Library",
  "Nigerian and Malian firms",
])("takes “%s”", (name) => {
  expect(found({ name })).toEqual([]);
});

it("takes any words beside a territory", () => {
  const territory = { code: "TR", scheme: "NUTS", version: "2021" };
  expect(found({ name: "technology parks in Türkiye", territory })).toEqual([]);
});

it("reads remarks and what is said of the period and the subject too", () => {
  expect(found({ name: "labs", notes: ["Counted for all of Slovenia."] })).toEqual(["Slovenia"]);
  expect(found({ name: "labs", period: { note: "national census" } })).toEqual(["national"]);
  expect(found({ name: "labs", subject: { kind: "REGION", name: "Ljubljana" } })).toEqual([
    "Ljubljana",
  ]);
  expect(found({ name: "labs", subject: { kind: "COUNTRY" } })).toEqual(["a whole country"]);
  const nordic = { kind: "COUNTRY", name: "Norden" };
  expect(found({ name: "labs", subject: nordic })).toEqual(["Norden"]);
});

it("lets a subject be the region itself, by any of its names", () => {
  for (const name of [undefined, "City of Kranj", "Mestna občina Kranj"])
    expect(found({ name: "labs", subject: { kind: "REGION", name } })).toEqual([]);
});

it.each(["SPACE", "PARK", "ORGANISATION", "PROJECT", "EVENT"])(
  "lets a thing be called as it likes: %s",
  (kind) => {
    expect(found({ name: "visitors of Made in Italy", subject: { kind } })).toEqual([]);
  },
);

it.each(["makerSpace", "organisation", "pilot", "event"])(
  "lets a figure of a record be called as it likes: %s",
  (field) => {
    expect(found({ name: "members in Italy", [field]: "kranj/any/one" })).toEqual([]);
  },
);

it("lets a space's own figures be called as they like", () => {
  const metrics = [
    { name: "members from Italy", quantity: { value: 4, bound: "EXACT", unit: "people" } },
  ];
  expect(found({ metrics }, "maker-spaces")).toEqual([]);
});

it("looks at what a programme reaches over, by the name of its part too", () => {
  const subject = { kind: "PROGRAMME", name: "vouchers in Croatia" };
  expect(found({ name: "firms", subject })).toEqual(["Croatia"]);
  expect(found({ name: "firms", subject: { kind: "PROGRAMME", name: "Vouchers" } })).toEqual([]);
  expect(found({ name: "firms", subject: { kind: "PROGRAMME" } })).toEqual([]);
});

it("names the place of a practice's figure", () => {
  const evidence = [
    { name: "labs in Italy", quantity: { value: 4, bound: "EXACT", unit: "labs" } },
  ];
  const flags = check(territoryContradicted, draft({ evidence }, "good-practices"), { profile });
  expect(flags.map(({ field }) => field)).toEqual(["evidence.0.territory"]);
});
