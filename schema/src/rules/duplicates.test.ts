import { expect, it } from "vitest";
import { duplicateCandidates } from "./duplicates.ts";
import { draft } from "./testing/lab.ts";

const space = (own: string, name: string, fields: Record<string, unknown> = {}) =>
  draft({ id: `kranj/maker-spaces/${own}`, name, ...fields });
const measured = (own: string, start: string, makerSpace = "kranj/maker-spaces/a") =>
  draft({ id: `kranj/measurements/${own}`, name: "members", period: { start }, makerSpace });
const at = (latitude: number, longitude: number, precision = "ADDRESS") => ({
  location: { latitude, longitude, precision },
});

it("pairs names that differ in case, accents and punctuation only", () => {
  const [pair] = duplicateCandidates([
    space("a", "Kovačnica Kranj"),
    space("b", "KOVACNICA-Kranj"),
  ]);
  expect(pair).toMatchObject({
    ids: ["kranj/maker-spaces/a", "kranj/maker-spaces/b"],
    likeness: 1,
    evidence: ["The names are all but the same."],
  });
});

it("pairs names that are the same but for the kind of place", () => {
  expect(
    duplicateCandidates([space("a", "FabLab Kranj"), space("b", "Kranj Maker Space")]),
  ).toHaveLength(1);
});

it("pairs names that are alike at the same place, and says how far apart they are", () => {
  const pairs = duplicateCandidates([
    space("a", "BioLab Kranj", at(46.2388, 14.3556)),
    space("b", "FabLab Kranj", at(46.2389, 14.3556)),
  ]);
  expect(pairs[0]).toMatchObject({ metres: 11 });
});

it("does not pair names that are merely alike a kilometre apart", () => {
  const pairs = duplicateCandidates([
    space("a", "BioLab Kranj", at(46.2388, 14.3556)),
    space("b", "FabLab Kranj", at(46.2478, 14.3556)),
  ]);
  expect(pairs).toEqual([]);
});

it("names the likeliest pair first", () => {
  const website = "https://www.bsc-kranj.si/";
  const pairs = duplicateCandidates([
    space("a", "Hub", { website }),
    space("b", "Kovačnica Kranj", { website }),
    space("c", "Kovačnica Kranj"),
  ]);
  expect(pairs.map(({ ids }) => ids.map((id) => id.at(-1)).join(""))).toEqual(["bc", "ab"]);
});

it("takes the centre of the town for no place at all", () => {
  const pairs = duplicateCandidates([
    space("a", "Layer House", at(46.23, 14.35, "CITY")),
    space("b", "Power House", at(46.23, 14.35, "CITY")),
  ]);
  expect(pairs).toEqual([]);
});

it("pairs different names with one website", () => {
  const website = "https://www.bsc-kranj.si/";
  expect(
    duplicateCandidates([space("a", "Kovačnica", { website }), space("b", "Hub", { website })])[0]
      ?.evidence,
  ).toEqual(["Both have the same website."]);
});

it("keeps records of other kinds, times and subjects apart", () => {
  expect(
    duplicateCandidates([
      measured("a", "2014"),
      measured("b", "2016"),
      measured("c", "2014", "kranj/maker-spaces/b"),
      space("d", "members"),
    ]),
  ).toEqual([]);
});
