import { expect, it } from "vitest";
import { ungarbled, wrongEncoding } from "./wrong-encoding.ts";
import { check, draft } from "./testing/lab.ts";

it("flags garbled letters and proposes what was meant", () => {
  expect(check(wrongEncoding, draft({ name: "KovaÄ\u008dnica Kranj" }))[0]).toMatchObject({
    field: "name",
    fix: "Kovačnica Kranj",
  });
});

it("reads what Windows made of the bytes", () => {
  expect(ungarbled("CafÃ© â€“ MÃ¡laga")).toBe("Café – Málaga");
  expect(ungarbled("LinkMenÅ³ fabrikas")).toBe("LinkMenų fabrikas");
});

it("flags letters that are lost for good, with no proposal", () => {
  const [flag] = check(wrongEncoding, draft({ name: "Kova\uFFFDnica" }));
  expect(flag).toBeDefined();
  expect(flag?.fix).toBeUndefined();
});

it.each(["Kovačnica", "Málaga", "İTÜ Çekirdek", "Škofja Loka", "Évry", "numérique²", "50 €"])(
  "takes %s as it is",
  (name) => {
    expect(check(wrongEncoding, draft({ name }))).toEqual([]);
  },
);
