import { fieldsOf, kinds } from "@guildhall/schema";
import { expect, it } from "vitest";
import { recommendedFields } from "./recommended.ts";
import { changed, figure } from "./testing/figures.ts";

const CODE = "registry-completeness";
const adoption = "alcala-de-henares/adoptions/ad-us-incubators-madrid";

it("tells how many of the fields that are asked for the records have", async () => {
  // Alcalá's one adoption has from, to, owner, period, adaptation, outcome and toldBy, and no
  // description, licence or day of confirmation: 7 of 10.
  const of = { part: "adoptions" };
  expect(await figure(CODE, "alcala-de-henares", of)).toMatchObject({
    value: 70,
    derivation: { formula: "7 of 10 fields × 100", counted: [adoption] },
  });
  const emptied = changed({ [adoption]: { outcome: "", from: [], toldBy: null } });
  const less = await figure(CODE, "alcala-de-henares", { ...of, records: emptied });
  expect(less.value).toBe(40);
});

it("has no share of a kind that the registry has no record of", async () => {
  expect(await figure(CODE, "alcala-de-henares", { part: "networks" })).toMatchObject({
    value: null,
    absence: "NOT_APPLICABLE",
  });
});

it.each(kinds().map(({ kind, type }) => [kind, type] as const))(
  "asks of %s only for fields that the contract has and does not demand",
  (kind, type) => {
    const optional = fieldsOf(type).flatMap(({ name, required }) => (required ? [] : [name]));
    expect(optional).toEqual(expect.arrayContaining([...recommendedFields(kind)]));
  },
);
