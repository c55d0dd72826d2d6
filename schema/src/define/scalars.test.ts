import { expect, it } from "vitest";
import { jsonFormOf, PartialDate, SCALARS } from "./scalars.ts";

it.each(SCALARS)("%s goes out and comes in as its examples say", (scalar) => {
  const { typescript, examples } = jsonFormOf(scalar)!;
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    expect(scalar.serialize(example)).toEqual(example);
    expect(scalar.parseValue(example)).toEqual(example);
    expect([typeof example, "unknown"]).toContain(typescript);
  }
});

it("says what was got and how it is written, where it is not", () => {
  expect(() => PartialDate.parseValue("June 2018")).toThrow(
    'PartialDate got "June 2018". It wants text such as "2018-06".',
  );
  for (const wrong of [2018, "2018-13", "2018-02-30", null])
    expect(() => PartialDate.serialize(wrong)).toThrow("PartialDate got");
});
