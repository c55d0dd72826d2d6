import { expect, it } from "vitest";
import { changed, figure, valuesByPart } from "./testing/figures.ts";

it("counts what helps and what hinders, and what each bears on", async () => {
  // Alcalá's three: two barriers (enterprise, collaborative incubation), one enabler (results of
  // investment in maker spaces).
  expect(await valuesByPart("findings-on-record", "alcala-de-henares")).toEqual({
    whole: 3,
    barrier: 2,
    enabler: 1,
  });
  expect(await valuesByPart("findings-by-theme", "alcala-de-henares")).toEqual({
    enterprise: 1,
    "collaborative-incubation": 1,
    "results-of-investment-in-maker-spaces": 1,
  });
});

it("leaves out what is about other regions alone", async () => {
  const id = "alcala-de-henares/findings/fi-madrid-full-park";
  const records = changed({ [id]: { regions: [{ id: "malaga" }] } });
  const found = await figure("findings-on-record", "alcala-de-henares", { records });
  expect(found.value).toBe(2);
  expect(found.derivation?.leftOut).toMatchObject([{ id, reason: "ABOUT_OTHERS" }]);
});
