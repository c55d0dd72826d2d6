import { expect, it } from "vitest";
import "../records/index.ts";
import { kindOfId } from "./kind.ts";
import { pathsOf, referencesIn, valuesAt, walkedOnce } from "./walk.ts";

const event = {
  id: "kranj/events/opening",
  region: "kranj",
  name: "Opening",
  partnership: "urban-m",
  programme: "kranj/support-programmes/help",
  hosts: [
    { name: "Nobody we know" },
    { name: "The city", organisation: "kranj/organisations/city" },
    { name: "A guest", elsewhere: { id: "lisbon/organisations/guest" } },
  ],
  visitedMakerSpaces: ["kranj/maker-spaces/openlab", "lisbon/maker-spaces/fablab"],
  visitedOrganisations: null,
  makerSpace: 7,
};

it("finds the records that a record names, with the place, in value objects too", () => {
  const named = referencesIn(event).map(({ path, id, kind }) => `${path}: ${id} of ${kind.kind}`);
  expect(named.toSorted()).toEqual([
    "hosts.1.organisation: kranj/organisations/city of organisations",
    "programme: kranj/support-programmes/help of support-programmes",
    "visitedMakerSpaces.0: kranj/maker-spaces/openlab of maker-spaces",
    "visitedMakerSpaces.1: lisbon/maker-spaces/fablab of maker-spaces",
  ]);
});

it("finds none in a record of no kind, unless told the class", () => {
  const strange = { ...event, id: "kranj/occasions/opening" };
  expect(referencesIn(strange)).toEqual([]);
  expect(referencesIn(strange, kindOfId(event.id)?.type)).toHaveLength(4);
});

it("finds the same while the record is walked through once for several who ask", () => {
  const type = kindOfId(event.id)!.type;
  const alone = referencesIn(event);
  walkedOnce(event, type, () => expect(referencesIn(event)).toEqual(alone));
});

it("says of each path whether a record may hold several values there", () => {
  const several = new Map(
    pathsOf(kindOfId(event.id)!.type).map((one) => [one.path, one.several] as const),
  );
  expect(several.get("makerSpace")).toBe(false);
  expect(several.get("period.start")).toBe(false);
  expect(several.get("visitedMakerSpaces")).toBe(true);
  expect(several.get("hosts.organisation")).toBe(true);
});

it("reads the values at a path through lists, and none that an object only inherits", () => {
  expect(valuesAt(event, "hosts.elsewhere.id")).toEqual(["lisbon/organisations/guest"]);
  expect(valuesAt(event, "visitedOrganisations")).toEqual([]);
  expect(valuesAt(event, "constructor.name")).toEqual([]);
});
