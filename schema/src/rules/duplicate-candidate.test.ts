import { expect, it } from "vitest";
import { duplicateCandidate } from "./duplicate-candidate.ts";
import { draft } from "./testing/lab.ts";

const space = (own: number) =>
  draft({ id: `kranj/maker-spaces/lab-${own}`, name: own < 2 ? "OpenLab" : `${own}` });

it("tells the first of two records that may be one, with what speaks for it", () => {
  expect(duplicateCandidate.check([space(0), space(1)])).toMatchObject([
    {
      id: "kranj/maker-spaces/lab-0",
      found: "kranj/maker-spaces/lab-1",
      message: expect.stringContaining("The names are all but the same."),
    },
  ]);
});

it("compares within a kind alone", () => {
  expect(duplicateCandidate.check([space(0), draft({ name: "OpenLab" }, "organisations")])).toEqual(
    [],
  );
});

it("leaves out a kind with too many records to hold each against each", () => {
  const many = Array.from({ length: 1_501 }, (_, own) => space(own));
  expect(duplicateCandidate.check(many)).toEqual([]);
});
