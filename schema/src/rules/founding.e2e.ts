import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checkRegistry, type RegistryFile } from "./registry.ts";

/** The founding registries: each has as many maker spaces as its partner told of. */
const MAKER_SPACES = {
  "alcala-de-henares": 14,
  birmingham: 13,
  bologna: 15,
  bratislava: 8,
  commons: 0,
  cork: 8,
  istanbul: 15,
  kranj: 9,
  lazio: 21,
  lisbon: 13,
  malaga: 9,
  paris: 24,
  "san-sebastian": 11,
  vilnius: 10,
  zagreb: 7,
};
const ALL_KINDS = {
  actions: 7,
  adoptions: 36,
  "consultancy-offers": 2,
  councils: 6,
  events: 46,
  findings: 61,
  "good-practices": 95,
  "learning-resources": 4,
  "maker-spaces": 177,
  measurements: 229,
  networks: 6,
  organisations: 82,
  pilots: 10,
  "policy-instruments": 17,
  "support-programmes": 37,
  "support-roadmaps": 2,
};

const partners = fileURLToPath(new URL("../../../subgraphs/partners/", import.meta.url));
const registries = readdirSync(partners, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, files: filesOf(name) }));

function filesOf(region: string): RegistryFile[] {
  return readdirSync(`${partners}${region}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => ({
      path,
      content: JSON.parse(readFileSync(`${partners}${region}/${path}`, "utf8")) as unknown,
    }));
}

const kindsIn = (files: readonly RegistryFile[]): string[] =>
  files.filter(({ path }) => path.includes("/")).map(({ path }) => path.split("/")[0] ?? "");

it("holds every region's maker spaces", () => {
  const counts = registries.map(({ name, files }) => [
    name,
    kindsIn(files).filter((kind) => kind === "maker-spaces").length,
  ]);
  expect(Object.fromEntries(counts)).toEqual(MAKER_SPACES);
});

it("holds every record of every kind", () => {
  const counts: Record<string, number> = {};
  for (const kind of registries.flatMap(({ files }) => kindsIn(files)))
    counts[kind] = (counts[kind] ?? 0) + 1;
  expect(counts).toEqual(ALL_KINDS);
});

it.each(registries)("$name is within the contract and raises no error", ({ name, files }) => {
  const found = checkRegistry(name, files, { today: "2026-11-24" });
  expect(found.filter(({ issue }) => issue.severity === "ERROR")).toEqual([]);
});

interface Told {
  id: string;
  quantity?: unknown;
  kind?: string;
  metrics?: (Omit<Told, "id"> & { name: string; sameAs?: { id: string }[] })[];
}

const told = (kind: string): Told[] =>
  registries.flatMap(({ files }) =>
    files.filter(({ path }) => path.startsWith(kind)).map(({ content }) => content as Told),
  );

it("tells a space's figure as the measurement does that it calls the same", () => {
  const measured = new Map(told("measurements/").map((one) => [one.id, one]));
  const pairs = told("maker-spaces/")
    .flatMap(({ metrics = [] }) => metrics)
    .flatMap(({ sameAs = [], ...figure }) => sameAs.map(({ id }) => ({ id, ...figure })))
    // A practice may tell it too; its figures are told as its own source has them.
    .filter(({ id }) => id.includes("/measurements/"));
  expect(pairs).not.toEqual([]);
  for (const { id, quantity, kind } of pairs)
    expect({ id, quantity, kind }).toEqual({
      id,
      quantity: measured.get(id)?.quantity,
      kind: measured.get(id)?.kind,
    });
});

it("says of every measurement what it is of", () => {
  expect(told("measurements/").filter((one) => !("subject" in one))).toEqual([]);
});
