import { expect, it } from "vitest";
import { said, type Standing } from "./said.ts";

const DAY = 86_400_000;
const region = (name: string, state: Standing["state"] = "FRESH", age: number | null = 0) => ({
  name,
  state,
  age,
});
const fresh = (count: number) => Array.from({ length: count }, (_, at) => region(`R${at}`));

it.each<[string, Standing[]]>([
  ["14 of 14 regions.", fresh(14)],
  [
    "12 of 14 regions, Cork and Zagreb not read yet, Lisbon 3 days old.",
    [
      ...fresh(11),
      region("Lisbon", "STALE", 3.5 * DAY),
      region("Cork", "MISSING", null),
      region("Zagreb", "MISSING", null),
    ],
  ],
  [
    "2 of 2 regions, R0 1 hour old, Lisbon of unknown age.",
    [region("R0", "STALE", DAY / 24), region("Lisbon", "STALE", null)],
  ],
  [
    "1 of 7 regions, 6 of them not read yet.",
    [region("R", "FRESH"), ...fresh(6).map(({ name }) => region(name, "MISSING", null))],
  ],
  ["6 of 6 regions, 6 of them old.", fresh(6).map(({ name }) => region(name, "STALE", DAY))],
  ["None of 1 region has been read yet.", [region("Cork", "MISSING", null)]],
  ["No region of the graph was asked about.", []],
])("says “%s”", (sentence, regions) => {
  expect(said(regions)).toBe(sentence);
});
