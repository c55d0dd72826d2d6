import { expect, it } from "vitest";
import { guessPlan } from "./guess.ts";
import { applyMapping, mappingOf } from "./mapping.ts";

const headings = ["Name", "Code", "Number", "Opened"];
const guess = guessPlan(
  "maker-spaces",
  new Map(headings.map((heading) => [heading, ["21/4/2014", "22/4/2014"]])),
);

/** What becomes of each column by a mapping file: its heading → its path. */
function mapped(file: unknown) {
  const checked = applyMapping(file, guess);
  if (!checked.ok) return checked.message;
  return Object.fromEntries(
    checked.plan.columns.map(({ column, to, as }) => [column, as === "leave-out" ? null : to]),
  );
}

it("replaces the guess where it speaks, and leaves it where it is silent", () => {
  expect(mapped({})).toEqual({ Name: "name", Code: "id", Number: "details", Opened: "openedOn" });
  expect(mapped({ columns: { Number: "notes", Opened: null } })).toEqual({
    Name: "name",
    Code: "id",
    Number: "notes",
    Opened: null,
  });
});

it("takes a field by the name that it had before, in a mapping and in a table", () => {
  const actions = guessPlan("actions", new Map([["due", ["2020-01-01"]]]));
  expect(actions.columns).toMatchObject([{ column: "due", to: "dueOn", as: "date" }]);
  const practices = guessPlan("good-practices", new Map([["Where", ["https://a.example/"]]]));
  const file = { columns: { Where: "address" }, fixed: { scope: "The city" } };
  expect(applyMapping(file, practices)).toMatchObject({
    ok: true,
    plan: { columns: [{ column: "Where", to: "website", as: "url" }], fixed: { area: "The city" } },
  });
});

it("names the column of the ids, and what was guessed to be it is kept as a detail", () => {
  expect(mapped({ id: "Number" })).toMatchObject({ Code: "details", Number: "id" });
  expect(mapped({ id: "Number", columns: { Code: "name" } })).toMatchObject({ Code: "name" });
});

it("keeps how a column writes its dates", () => {
  const checked = applyMapping({ columns: { Opened: "closedOn" } }, guess);
  expect(checked).toMatchObject({ ok: true, plan: { columns: [{}, {}, {}, { as: "date" }] } });
  expect(checked.ok && checked.plan.columns[3]?.order).toBe("day-first");
});

it("is refused where it names what is not there, with what there is", () => {
  expect(mapped({ columns: { Nam: "name" }, id: "Cod" })).toBe(
    'columns: the table has no column "Nam", "Cod"; it has "Name", "Code", "Number", "Opened".',
  );
  expect(mapped({ columns: { Number: "colour" } })).toContain('have no field "colour"');
  expect(mapped({ kind: "labs" })).toMatch(/^kind: got labs, wanted one of actions, /);
  expect(mapped({ column: {} })).toContain("column");
});

it("is written from a plan so that it gives the plan again", () => {
  const file = mappingOf({ ...guess, fixed: { status: "ACTIVE" } });
  expect(applyMapping(file, guess)).toEqual({
    ok: true,
    plan: { ...guess, fixed: { status: "ACTIVE" } },
  });
});
