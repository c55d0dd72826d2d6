import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { changed, figure, figures, only, valuesByPart } from "./testing/figures.ts";

const FOR_PEOPLE = "maker-spaces-per-100000-people";

interface ByHand {
  region: string;
  count: string;
  population: string;
  per100k: string;
  low: string;
  high: string;
}
const byHand = parse(await readFile(new URL("testing/counts-per-100000.csv", import.meta.url)), {
  columns: true,
  trim: true,
}) as ByHand[];

it.each(byHand)("has $region's spaces for its people as counted by hand", async (hand) => {
  const found = await figure(FOR_PEOPLE, hand.region);
  expect(found.derivation?.counted).toHaveLength(Number(hand.count));
  expect(found.derivation?.inputs).toMatchObject([{ value: Number(hand.population) }]);
  expect(found.value).toBeCloseTo(Number(hand.per100k), 10);
  expect(found.interval?.low).toBeCloseTo(Number(hand.low), 10);
  expect(found.interval?.high).toBeCloseTo(Number(hand.high), 10);
});

it("names those that lie elsewhere, and says that registries are no censuses", async () => {
  const { derivation, notes, ...found } = await figure(FOR_PEOPLE, "alcala-de-henares");
  // Fourteen on record: two in Alcalá, twelve in and around Madrid.
  expect(derivation?.formula).toBe("2 spaces / 197,562 people × 100,000");
  expect(derivation?.leftOut).toHaveLength(12);
  expect(derivation?.leftOut[0]).toEqual({
    id: "alcala-de-henares/maker-spaces/fab-lab-ie-university",
    reason: "OUTSIDE_TERRITORY",
    says: "“Fab Lab IE University Madrid” lies in the wider area (Madrid), not in Alcalá de Henares.",
  });
  expect(notes.join("\n")).toContain("Registries are not censuses");
  expect(notes.join("\n")).toContain("“Fab Lab IE University Madrid” lies in the wider area");
  expect(found).toMatchObject({
    id: "alcala-de-henares#maker-spaces-per-100000-people",
    origin: "DERIVED",
    kind: "CONTEXT",
    nature: "RATE",
    subject: { kind: "REGION" },
    territory: null,
    unit: "spaces-per-100000-people",
    time: { from: "2026-11-24", to: "2026-11-24", days: null },
    periodBasis: "DERIVED",
  });
});

it("tells the kinds apart, each of them, so that none on record is a zero", async () => {
  // Of Birmingham's seven: the Custard Factory and Fazeley Studios; Printmakers and STAX; Fizz Pop;
  // Innovation Birmingham; STEAMhouse. Fab labs are all in other towns.
  expect(await valuesByPart("maker-spaces", "birmingham")).toEqual({
    whole: 7,
    "creative-hub": 2,
    "production-studio": 2,
    hackerspace: 1,
    incubator: 1,
    "maker-space": 1,
  });
  const fabLabs = await figure(FOR_PEOPLE, "birmingham", { part: "fab-lab" });
  expect(fabLabs).toMatchObject({ value: 0, absence: null, interval: { low: 0 } });
  // Of no event in so many people, the exact upper end is −ln(0.025).
  expect(fabLabs.interval?.high).toBeCloseTo(-Math.log(0.025) / 11.449, 10);
});

it("leaves out what is known to be over where it is asked for open spaces", async () => {
  // Of Bratislava's eight one is closed, three are known to be open, of four nobody says.
  const all = await figure("maker-spaces", "bratislava");
  expect(all.notes[0]).toBe(
    "Of 8 spaces counted, 3 are known to be open, 1 to be closed or moved, 0 to be planned; of 4 nobody says.",
  );
  const open = await figure("open-maker-spaces-per-100000-people", "bratislava");
  expect(open.value).toBeCloseTo(700_000 / 475_503, 12);
  expect(open.derivation?.leftOut).toMatchObject([
    { id: "bratislava/maker-spaces/connect-coworking", reason: "CLOSED" },
  ]);
});

it("follows a space that moves to another town, and one whose town nobody says", async () => {
  const id = "kranj/maker-spaces/openlab-kranj";
  const moved = (change: object) =>
    figure("maker-spaces", "kranj", { records: changed({ [id]: change }) });
  const toLjubljana = await moved({ address: { city: "Ljubljana" } });
  expect(toLjubljana.value).toBe(3);
  expect(toLjubljana.derivation?.leftOut).toContainEqual({
    id,
    reason: "ADDRESS_ELSEWHERE",
    says: "“OpenLab Kranj” has its address in Ljubljana, not in Kranj.",
  });
  const nowhere = await moved({ address: undefined, scope: undefined });
  expect(nowhere.derivation?.leftOut).toContainEqual({
    id,
    reason: "TERRITORY_UNKNOWN",
    says: "“OpenLab Kranj” may lie in Kranj or not: neither its scope nor its town tells.",
  });
});

it("counts a space once that goes on under another record", async () => {
  const old = "bratislava/maker-spaces/connect-coworking";
  const successor = { id: "bratislava/maker-spaces/lab-cafe" };
  const found = await figure("maker-spaces", "bratislava", {
    records: changed({ [old]: { successor } }),
  });
  expect(found.value).toBe(7);
  expect(found.derivation?.leftOut).toMatchObject([{ id: old, reason: "COUNTED_ELSEWHERE" }]);
});

it("keeps a kind that no list has, and none at all, apart from the kinds that there are", async () => {
  const records = changed({
    "zagreb/maker-spaces/radiona": { kind: "hovercraft yard" },
    "zagreb/maker-spaces/hacklab01": { kind: 5 },
  });
  expect(await valuesByPart("maker-spaces", "zagreb", { records })).toMatchObject({
    whole: 6,
    unlisted: 1,
    unknown: 1,
  });
});

it("has no rate without a number of people that has a year", async () => {
  const undated = await figure(FOR_PEOPLE, "cork", {
    profiles: (profiles) =>
      profiles.map((one) => ({
        ...one,
        population: (one.population ?? []).map(({ year: _year, ...more }) => more),
      })),
  });
  expect(undated).toMatchObject({ value: null, absence: "NOT_COLLECTED", derivation: null });
  expect(undated.notes[0]).toContain("no number of people with the year it is for");
});

it("is zero where a registry was read and has none, and absent where none was read", async () => {
  const isSpace = (id: string) => id.startsWith("cork/maker-spaces/");
  const none = await figure(FOR_PEOPLE, "cork", { records: only(({ id }) => !isSpace(id)) });
  expect(none).toMatchObject({ value: 0, absence: null, cited: 1 });
  const unread = await figures(FOR_PEOPLE, "cork", {
    records: only(({ region }) => region !== "cork"),
  });
  expect(unread).toMatchObject([{ value: null, absence: "NOT_COLLECTED", time: null, part: null }]);
});

it("hands out the same figures until the region's registry changes", async () => {
  expect(await figures(FOR_PEOPLE, "cork")).toBe(await figures(FOR_PEOPLE, "cork"));
});
