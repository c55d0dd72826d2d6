import { describe, expect, it } from "vitest";
import { guessPlan } from "./guess.ts";
import { tableInterpreter } from "./interpret.ts";
import type { ColumnPlan } from "./plan.ts";

const planOf = (headings: readonly string[], kind: string) =>
  guessPlan(kind, new Map(headings.map((heading) => [heading, []])));

/** One row of a table, read by its headings; `fixed` is what all its rows share. */
function read(
  cells: Record<string, string>,
  fixed: Record<string, unknown> = {},
  kind = "maker-spaces",
) {
  const plan = { ...planOf(Object.keys(cells), kind), fixed };
  const { fields, details, issues } = tableInterpreter(plan)(Object.values(cells));
  return { fields, details, codes: issues.map(({ code }) => code) };
}

/** A table of which every column goes to one field. */
const readAll = (to: string, as: ColumnPlan["as"], ...cells: string[]) => {
  const columns = cells.map((_, at) => ({ column: `C${at}`, to, as }));
  return tableInterpreter({ kind: "maker-spaces", columns, fixed: {} })(cells);
};

describe("a row", () => {
  it("has its postcode read by its country, wherever that stands", () => {
    expect(read({ Postcode: "8001", Country: "Spain" }).codes).toEqual(["POSTCODE_ZEROS_LOST"]);
    expect(read({ Postcode: "8001" }, { "address.country": "ES" }).codes).toEqual([
      "POSTCODE_ZEROS_LOST",
    ]);
    expect(read({ Postcode: "8001", Country: "Norway" }).codes).toEqual([]);
  });

  it("keeps what is told of an operator without a name as details", () => {
    const { fields, details } = read({ "Operator type": "university", "Legal form": "public" });
    expect(fields).not.toHaveProperty("operator");
    expect(details).toEqual([
      { label: "operator type", text: "university" },
      { label: "operator legalForm", text: "public" },
    ]);
  });

  it("has what all rows share only where it says nothing itself", () => {
    const fixed = { "address.city": "Testville", licence: "CC0-1.0", status: "ACTIVE" };
    const { fields } = read({ City: "Elsewhere", Status: "closed" }, fixed);
    expect(fields).toMatchObject({
      address: { city: "Elsewhere" },
      licence: "CC0-1.0",
      status: "CLOSED",
    });
    expect(read({ City: "" }, fixed).fields).toMatchObject({ address: { city: "Testville" } });
  });

  it("is closed where it says when, and else of unknown status", () => {
    expect(read({ "Closed on": "2020" }).fields["status"]).toBe("CLOSED");
    expect(read({ "Closed on": "n/a" }).fields["status"]).toBe("UNKNOWN");
  });
});

describe("a row of figures", () => {
  const figure = (cells: Record<string, string>) => read(cells, {}, "measurements");

  it("has its figure in the unit of its own column, whichever comes first", () => {
    const quantity = { value: 20, upper: 30, bound: "BETWEEN", unit: "firms", asGiven: "20-30" };
    const tables: Record<string, string>[] = [
      { Value: "20-30", Unit: "firms" },
      { Enota: "firms", Vrednost: "20-30" },
    ];
    for (const cells of tables)
      expect(figure(cells)).toMatchObject({ fields: { quantity }, details: [] });
    expect(figure({ Value: "7" }).fields).toMatchObject({ quantity: { value: 7, unit: "units" } });
  });

  it("says what it is of and for when, in the words of its lists", () => {
    const cells = {
      Kind: "result",
      "Subject kind": "space",
      Year: "2017-2022",
      "Period basis": "inferred",
    };
    expect(figure(cells).fields).toMatchObject({
      kind: "RESULT",
      subject: { kind: "SPACE" },
      period: { start: "2017", end: "2022" },
      periodBasis: "INFERRED",
    });
  });
});

it("things that are told by name alone are read by their names", () => {
  const cells = { From: "Graz; Linz", To: "Novo mesto", Owner: "The town", State: "stopped" };
  expect(read(cells, {}, "adoptions").fields).toMatchObject({
    from: [{ name: "Graz" }, { name: "Linz" }],
    to: [{ name: "Novo mesto" }],
    owner: { name: "The town" },
    state: "STOPPED",
  });
  const practice = { Conditions: "a building", Resources: "two people" };
  expect(read(practice, {}, "good-practices").fields).toMatchObject({
    conditions: [{ text: "a building" }],
    resources: { description: "two people" },
  });
});

describe("a cell", () => {
  it("that could not be read is kept as a detail, unless it says that there is nothing", () => {
    expect(read({ Opened: "soon" }).details).toEqual([{ label: "Opened", text: "soon" }]);
    expect(read({ Opened: "n/a", Website: "unknown" }).details).toEqual([]);
    const refused = "prefer not to say";
    expect(read({ Opened: refused }).details).toEqual([{ label: "Opened", text: refused }]);
  });

  it("is cut where the contract takes no more, and that is said", () => {
    const { fields, codes } = read({ Description: "x".repeat(20_001), Access: "y".repeat(20_000) });
    expect(fields["description"]).toBe(`${"x".repeat(19_999)}…`);
    expect(fields["membership"]).toEqual({ access: "y".repeat(20_000) });
    expect(codes).toEqual(["TEXT_CUT"]);
  });

  it("for a field that has another value already is kept as a detail, and that is said", () => {
    const site = "https://a-lab.org";
    expect(readAll("website", "url", site, site)).toMatchObject({ details: [], issues: [] });
    expect(readAll("website", "url", site, "https://b-lab.org")).toMatchObject({
      fields: { website: site },
      details: [{ label: "C1", text: "https://b-lab.org" }],
      issues: [{ code: "TWO_VALUES", field: "website" }],
    });
  });

  it("for a word of a vocabulary is a detail where it is a whole text", () => {
    const text = "a space ".repeat(100).trim();
    expect(readAll("kind", "term", text)).toMatchObject({ details: [{ text }] });
    expect(readAll("kind", "term", text).fields).not.toHaveProperty("kind");
    expect(readAll("kind", "term", "Fab Lab").fields["kind"]).toBe("fab-lab");
  });

  it("for one facility says yes, how many there are, or what it is", () => {
    const facilities = (cell: string) => read({ "3D printer": cell }).fields["facilities"];
    const category = "3d-printing";
    expect(facilities("yes")).toEqual([{ category }]);
    expect(facilities("2")).toEqual([{ category, count: 2 }]);
    expect(facilities("Acme X1")).toEqual([{ category, equipment: "Acme X1" }]);
    expect(["no", "none", "n/a", ""].map(facilities)).toEqual(Array(4).fill(undefined));
  });
});
