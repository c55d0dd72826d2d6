import { expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";
import { registry } from "./testing/registry.ts";

const named = (id: string, fields: object = {}) => ({ id, name: "A name", ...fields });

it("counts by region how many records of a kind have each field that they may lack", () => {
  const [findings, spaces] = coverageOf([
    registry("cork", named("maker-spaces/hub", { kind: "fab-lab", facilities: [{}] })),
    registry(
      "kranj",
      named("maker-spaces/a", { kind: "fab-lab", facilities: [], website: "" }),
      named("maker-spaces/b", { kind: null, openedOn: "2015" }),
      named("findings/c", { year: 2018 }),
    ),
  ]);
  expect(findings).toMatchObject({ kind: "findings", records: { kranj: 1 } });
  expect(findings?.fields).toMatchObject({ year: { kranj: 1 }, themes: {} });
  expect(spaces).toMatchObject({ kind: "maker-spaces", records: { cork: 1, kranj: 2 } });
  expect(spaces?.fields).toMatchObject({
    kind: { cork: 1, kranj: 1 },
    facilities: { cork: 1 },
    openedOn: { kranj: 1 },
    website: {},
  });
});

it("leaves out what every record has, what the store writes and what is worked out", () => {
  const [spaces] = coverageOf([registry("cork", named("maker-spaces/hub"))]);
  const fields = Object.keys(spaces?.fields ?? {});
  expect(fields).toContain("description");
  for (const name of ["id", "name", "sources", "updatedAt", "issues", "events", "inLanguage"])
    expect(fields).not.toContain(name);
});
