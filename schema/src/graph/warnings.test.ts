import { expect, it, vi } from "vitest";
import { Warnings } from "./warnings.ts";

const unknown = (got: string, argument = "makerSpaces.filter.facility") =>
  ({ code: "WORD_UNKNOWN", argument, got }) as const;
const say = (got: string) => ({ message: `No ${got}.`, near: [] });

it("keeps each warning once, by place and word, and works it out once", () => {
  const warnings = new Warnings();
  const worked = vi.fn<typeof say>(say);
  for (const got of ["unicorn", "dragon", "unicorn"]) warnings.add(unknown(got), worked);
  warnings.add(unknown("unicorn", "councils.filter.theme"), worked);
  expect(warnings.list()).toEqual([
    { ...unknown("unicorn", "councils.filter.theme"), message: "No unicorn.", near: [] },
    { ...unknown("dragon"), message: "No dragon.", near: [] },
    { ...unknown("unicorn"), message: "No unicorn.", near: [] },
  ]);
  expect(worked).toHaveBeenCalledTimes(3);
});

it("cuts a long word short, and keeps twenty", () => {
  const warnings = new Warnings();
  warnings.add(unknown("x".repeat(100_000)), say);
  expect(warnings.list()).toEqual([
    { ...unknown(`${"x".repeat(79)}…`), message: `No ${"x".repeat(79)}….`, near: [] },
  ]);
  for (let at = 0; at < 100; at++) warnings.add(unknown(`word ${at}`), say);
  expect(warnings.list()).toHaveLength(20);
});
