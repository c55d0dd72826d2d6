import { expect, it } from "vitest";
import { nearest, nearTerms, slipsOf } from "./near.ts";

const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);

it("tells a slip by any spelling of a term, the likeliest first, without regard to accents", () => {
  expect(codes(slipsOf("spaceKind", "hakspace"))[0]).toBe("hackerspace");
  expect(codes(slipsOf("facility", "láser cuter"))).toEqual(["laser-cutting"]);
  expect(codes(slipsOf("spaceKind", "bib lab"))[0]).toBe("bio-lab");
});

it("adds the terms that a word is part of, three together", () => {
  for (const part of ["laser", "lazer", "Láser"])
    expect(codes(nearTerms("facility", part))).toContain("laser-cutting");
  expect(codes(slipsOf("facility", "laser"))).not.toContain("laser-cutting");
  expect(codes(nearTerms("theme", "access")).length).toBe(3);
});

it("names nothing that is not near: another thing, two letters, a page of text", () => {
  expect(nearTerms("facility", "unicorn")).toEqual([]);
  expect(nearTerms("facility", "of")).toEqual([]);
  expect(nearTerms("facility", "laser ".repeat(5000))).toEqual([]);
  expect(nearTerms("no such vocabulary", "laser")).toEqual([]);
});

it("measures any candidates by their spellings", () => {
  const ids = [{ id: "urban-m" }, { id: "wmip" }];
  expect(nearest("urbanm", ids, ({ id }) => [id])).toEqual([{ id: "urban-m" }]);
});
