import { beforeAll, expect, it } from "vitest";
import { PlainCatalogue } from "../catalogue/testing/plain.ts";
import { findFacilities } from "./facilities.ts";
import type { FacilityQuestion } from "./facility-question.ts";
import { foundingRegistries, type Registries } from "./testing/registries.ts";
import { readWord } from "./word.ts";

let founding: Registries;
beforeAll(async () => {
  founding = await foundingRegistries(["maker-spaces"]);
});

const LISBON = { latitude: 38.7223, longitude: -9.1393 };
const find = ({ need, ...given }: Partial<Omit<FacilityQuestion, "need">> & { need: string[] }) =>
  findFacilities(
    founding.catalogue,
    {
      need: need.map((word) => readWord("facility", word)),
      days: [],
      today: "2026-11-24",
      ...given,
    },
    founding.regions,
  );

it("tells a space that is read to have a laser cutter from one where that was inferred", async () => {
  const { weighed } = await find({ need: ["laser cutter"] });
  const said = weighed.map(({ record, reasons }) => {
    const { outcome, field } = reasons.find(({ condition }) => condition === "FACILITY")!;
    const facilities = record["facilities"] as { category: string; basis?: string }[];
    const own = facilities.filter(({ category }) => category === "laser-cutting");
    const isRead = own.some(({ basis }) => basis !== "INFERRED");
    return isRead ? `read ${outcome}` : `not read ${outcome} ${field}`;
  });
  expect(new Set(said)).toEqual(new Set(["read FITS", "not read UNKNOWN facilities"]));
});

it("counts the spaces that may have it although nobody says so", async () => {
  const { weighed, missing } = await find({ need: ["laser cutter"], regions: ["birmingham"] });
  const has = weighed.filter(({ reasons }) =>
    reasons.some(({ condition, outcome }) => condition === "FACILITY" && outcome === "FITS"),
  );
  const of = await founding.catalogue.count("maker-spaces", [
    { key: "region", anyOf: ["birmingham"] },
  ]);
  expect(has.length).toBeGreaterThan(0);
  expect(missing[0]).toEqual({
    region: "birmingham",
    condition: "FACILITY",
    field: "facilities",
    unknown: of - has.length,
    of,
    says: `Whether they have what is wanted unknown for ${of - has.length} of ${of} spaces of Birmingham.`,
  });
});

it("never says that a space is near where only its town is known", async () => {
  const { weighed } = await find({
    need: ["3d printing"],
    near: { ...LISBON, withinKm: 5 },
  });
  const near = weighed.map(({ record, reasons, distance }) => ({
    precision: (record["location"] as { precision: string }).precision,
    km: distance!.km,
    outcome: reasons.find(({ condition }) => condition === "DISTANCE")!.outcome,
  }));
  const town = near.filter(({ precision }) => precision === "CITY");
  expect(town.length).toBeGreaterThan(0);
  expect(town.map(({ outcome }) => outcome)).not.toContain("FITS");
  const fitting = near.filter(({ outcome }) => outcome === "FITS").map(({ km }) => km);
  expect(fitting.length).toBeGreaterThan(0);
  expect(Math.max(...fitting)).toBeLessThan(5);
  expect(near.some(({ outcome }) => outcome === "FAILS")).toBe(true);
});

it("puts a space that is closed on the day behind one whose hours nobody tells", async () => {
  const { weighed, missing } = await find({
    need: ["3d printing"],
    regions: ["lisbon"],
    days: ["SUNDAY"],
  });
  const sintra = weighed.findIndex(
    ({ record }) => record.id === "lisbon/maker-spaces/fablab-sintra",
  );
  expect(weighed[sintra]!.reasons).toContainEqual(
    expect.objectContaining({ condition: "OPEN_DAYS", sought: "SUNDAY", outcome: "FAILS" }),
  );
  expect(sintra).toBe(weighed.length - 1);
  expect(missing).toContainEqual(
    expect.objectContaining({
      says: `Opening days unknown for ${weighed.length - 1} of ${weighed.length} found spaces of Lisbon.`,
    }),
  );
});

it("asks for several things at once, each with a reason of its own", async () => {
  const { weighed } = await find({ need: ["3d printing", "ceramics"], regions: ["lisbon"] });
  const sought = weighed.map(({ reasons }) => reasons.flatMap((one) => one.sought ?? []));
  expect(new Set(sought.map(String))).toEqual(new Set(["3d printing,ceramics"]));
});

it("never says of a registry without spaces that it has none", async () => {
  const { missing } = await findFacilities(
    new PlainCatalogue(),
    { need: [readWord("facility", "loom")], days: [], today: "2026-11-24", regions: ["kranj"] },
    founding.regions,
  );
  expect(missing.map(({ says }) => says)).toEqual(["The registry of Kranj has not been read yet."]);
});
