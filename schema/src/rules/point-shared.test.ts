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
    "kranj/maker-spaces/a, kranj/maker-spaces/b, kranj/maker-spaces/c and 1 more",
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

it("takes points that differ in a digit, and spaces without one", () => {
  expect(pointShared.check([space("a", "STREET"), space("b", "STREET", 14.351)])).toEqual([]);
  expect(pointShared.check([draft(), draft({ id: "kranj/maker-spaces/b" })])).toEqual([]);
});
