import { describe, expect, it } from "vitest";
import { foldWords } from "../../records/slug.ts";
import { guessPlan } from "./guess.ts";
import { COMMON, MAKER_SPACES, PLACES } from "./headings.ts";

/** What becomes of each column of a table: its heading → its path. */
function guess(columns: Record<string, readonly string[]>, kind = "maker-spaces") {
  const plan = guessPlan(kind, new Map(Object.entries(columns)));
  return Object.fromEntries(
    plan.columns.map(({ column, to, as }) => [column, as === "leave-out" ? "left out" : to]),
  );
}
const headings = (...names: string[]) => guess(Object.fromEntries(names.map((name) => [name, []])));

describe("a column", () => {
  it("goes by the surest of several names for a field, and the others are kept as details", () => {
    expect(headings("Ad", "Nom", "Name")).toEqual({ Ad: "details", Nom: "details", Name: "name" });
    expect(headings("Ad", "Town", "City")).toMatchObject({ Ad: "name", City: "address.city" });
  });

  it("goes by its name without what stands in brackets", () => {
    expect(headings("Members (2024)", "Website [public]")).toEqual({
      "Members (2024)": "membership.members",
      "Website [public]": "website",
    });
  });

  it("goes by a whole name before a question that is like one, whichever comes first", () => {
    const question = "What is the name of your space?";
    expect(headings(question, "Name")).toEqual({ [question]: "details", Name: "name" });
    expect(headings(question)).toEqual({ [question]: "name" });
  });

  it("goes by the contract's own name of a field, written as a word or as a path", () => {
    expect(guess({ shortName: [], "Founded on": [] }, "organisations")).toEqual({
      shortName: "shortName",
      "Founded on": "foundedOn",
    });
    expect(headings("membership.asOf")).toEqual({ "membership.asOf": "membership.asOf" });
  });

  it("is a facility's where it is headed so, in one number or the other, for spaces alone", () => {
    const columns = { "Laser cutters (W)": [], Ceramic: [], "Wood work": [], Lasers: [] };
    expect(Object.values(guess(columns))).toEqual([
      "facilities",
      "facilities",
      "facilities",
      "details",
    ]);
    expect(Object.values(guess(columns, "organisations"))).toEqual(Array(4).fill("details"));
  });

  it("is left out where it tells of persons", () => {
    expect(headings("E-mail", "Founder's name")).toEqual({
      "E-mail": "left out",
      "Founder's name": "left out",
    });
  });

  it("is not what its cells cannot be", () => {
    const yes = ["yes", "no", "yes"];
    expect(guess({ Name: yes, Title: ["A", "B", "C"] })).toEqual({
      Name: "details",
      Title: "name",
    });
    expect(guess({ X: ["a"], Y: ["45.1"] })).toEqual({ X: "details", Y: "location.latitude" });
    expect(guess({ Code: ["1", "1"], Ref: ["a", "b"] })).toEqual({ Code: "details", Ref: "id" });
    expect(guess({ Code: ["1", ""], Ref: ["a", "b"] })).toEqual({ Code: "details", Ref: "id" });
  });
});

it("writes dates as its cells show, where they agree", () => {
  const order = (cells: string[]) =>
    guessPlan("maker-spaces", new Map([["Opened", cells]])).columns[0]?.order;
  expect(order(["3/4/2014", "21/4/2014"])).toBe("day-first");
  expect(order(["3/4/2014", "4/21/2014"])).toBe("month-first");
  expect(order(["21/4/2014", "4/21/2014"])).toBeUndefined();
  expect(order(["3/4/2014"])).toBeUndefined();
});

it("knows each word as it is compared, and for one field", () => {
  const words = [...COMMON, ...PLACES, ...MAKER_SPACES].flatMap(({ exact }) => exact.split(", "));
  expect(words).toEqual(words.map(foldWords));
  expect(new Set(words).size).toBe(words.length);
});
