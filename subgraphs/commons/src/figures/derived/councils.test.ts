import { expect, it } from "vitest";
import { changed, figure, valuesByPart } from "./testing/figures.ts";

const CODE = "councils-with-evidence";
const paris = "paris/councils/paris-cluster-growth-council";
const cork = "cork/councils/cork-cluster-growth-council";
const factor = (evidence: string) => ({
  keySuccessFactors: [{ factor: "more-sme-university-interaction", evidence }],
});

it("counts what a council did, and not what is declared for all councils alike", async () => {
  // Each council declares the same four factors without a word of evidence. Istanbul's lead hosted
  // an event and led a pilot of the partnership; of Paris nothing is on record.
  expect(await valuesByPart(CODE, "istanbul")).toEqual({ whole: 1, events: 1, pilots: 1 });
  const none = await figure(CODE, "paris");
  expect(none).toMatchObject({ value: 0, absence: null });
  expect(none.derivation?.leftOut).toMatchObject([{ id: paris, reason: "NOTHING_OF_ITS_OWN" }]);
});

it("counts a factor that is borne out in a council's own words, not in words that others share", async () => {
  const own = changed({ [paris]: factor("A survey of 80 firms."), [cork]: factor("Another.") });
  expect(await valuesByPart(CODE, "paris", { records: own })).toEqual({
    whole: 1,
    "success-factors": 1,
  });
  const shared = changed({ [paris]: factor("As declared."), [cork]: factor("As declared.") });
  expect(await valuesByPart(CODE, "paris", { records: shared })).toEqual({});
});
