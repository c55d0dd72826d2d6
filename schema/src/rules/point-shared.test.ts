import { expect, it } from "vitest";
import { pointShared } from "./point-shared.ts";
import { draft } from "./testing/lab.ts";

const space = (own: string, precision: string | undefined, longitude = 14.35, street?: string) =>
  draft({
    id: `kranj/maker-spaces/${own}`,
    location: { latitude: 46.23, longitude, precision },
    address: { city: "Kranj", street },
  });
const severities = (...spaces: ReturnType<typeof space>[]) =>
  pointShared.check(spaces).map(({ id, severity }) => [id.at(-1), severity]);

it("flags every space on one point, and names the others", () => {
  const found = pointShared.check(["a", "b", "c", "d", "e"].map((own) => space(own, "STREET")));
  expect(found.map(({ id }) => id.at(-1)).join("")).toBe("abcde");
  expect(found[4]).toMatchObject({ field: "location", found: "46.23, 14.35" });
  expect(found[4]?.message).toContain(
    "kranj/maker-spaces/a, kranj/maker-spaces/b, kranj/maker-spaces/c and 1 more:",
  );
  expect(found[0]?.message).toContain(
    "kranj/maker-spaces/b, kranj/maker-spaces/c, kranj/maker-spaces/d and 1 more:",
  );
});

it("only notes those that say that it is the middle of the town", () => {
  expect(severities(space("a", "CITY"), space("b", "ADDRESS"), space("c", undefined))).toEqual([
    ["a", "NOTE"],
    ["b", undefined],
    ["c", undefined],
  ]);
});

it("only notes several spaces in one house", () => {
  const house = "Glavni trg 1";
  expect(
    severities(space("a", "ADDRESS", 14.35, house), space("b", "ADDRESS", 14.35, "glavni trg 1")),
  ).toEqual([
    ["a", "NOTE"],
    ["b", "NOTE"],
  ]);
});

it("takes two houses, or a house and an unknown one, for no one house", () => {
  const one = space("a", "ADDRESS", 14.35, "Glavni trg 1");
  for (const other of ["Glavni trg 2", undefined])
    expect(severities(one, space("b", "ADDRESS", 14.35, other))).toEqual([
      ["a", undefined],
      ["b", undefined],
    ]);
});

it("takes points that differ in a digit, and spaces without one", () => {
  expect(pointShared.check([space("a", "STREET"), space("b", "STREET", 14.351)])).toEqual([]);
  expect(pointShared.check([draft(), draft({ id: "kranj/maker-spaces/b" })])).toEqual([]);
});
