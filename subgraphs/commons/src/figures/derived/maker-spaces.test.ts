import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { foundingEvidence, type Changes } from "../../holdings/testing/founding.ts";
import { derivedIndicators } from "./index.ts";

const founding = await foundingEvidence();

/** The figures of an indicator for a region, over the founding registries as changed. */
async function figures(code: string, region: string, changes?: Changes) {
  const evidence = changes ? await foundingEvidence(changes) : founding;
  const indicator = derivedIndicators.find((one) => one.code === code)!;
  return indicator.derive(evidence.directory.region(region)!, evidence);
}
const whole = async (...asked: Parameters<typeof figures>) =>
  (await figures(...asked)).find(({ part }) => part === null)!;

interface Expected {
  region: string;
  count: string;
  population: string;
  per100k: string;
  low: string;
  high: string;
}
const expected = parse(await readFile(new URL("testing/counts-per-100000.csv", import.meta.url)), {
  columns: true,
  trim: true,
}) as Expected[];

it.each(expected)("has $region's spaces for its people as counted by hand", async (hand) => {
  const found = await whole("maker-spaces-per-100000-people", hand.region);
  expect(found.derivation?.counted).toHaveLength(Number(hand.count));
  expect(found.derivation?.inputs).toMatchObject([{ value: Number(hand.population) }]);
  expect(found.value).toBeCloseTo(Number(hand.per100k), 10);
  expect(found.interval?.low).toBeCloseTo(Number(hand.low), 10);
  expect(found.interval?.high).toBeCloseTo(Number(hand.high), 9);
});
