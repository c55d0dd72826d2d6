import { expect, it, onTestFinished } from "vitest";
import { MINI_COMMONS, MINI_CONTRACT } from "../../../test/support/index.ts";
import { openComposer } from "./composer.ts";

it("says what was got and what is allowed where an SDL or a composition takes too much", async () => {
  // As much work as there can be in an SDL of that size, and no time for it.
  const { review, compose, stop } = openComposer(MINI_CONTRACT, { deadline: 1 });
  onTestFinished(stop);
  const late = "takes longer than the 1 ms that are allowed";
  const huge = MINI_CONTRACT + "extend type Pilot { f: Int }\n".repeat(15_000);
  expect(await review(huge)).toEqual({
    verdict: "refused",
    code: "REGION_SDL_TOO_LARGE",
    reason: `the review of the SDL ${late}`,
    passing: true,
  });
  const commons = MINI_COMMONS + "type T { a: Int }\n".repeat(20_000);
  expect(await compose({ commons, extensions: [] })).toEqual({
    errors: [`the composition ${late}`],
    passing: true,
  });
});
