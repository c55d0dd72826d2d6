import { expect, it } from "vitest";
import { kinds } from "../define/kind.ts";
import { pathsOf } from "../define/walk.ts";
import "../records/index.ts";
import { Quantity } from "../values/quantity.ts";
import { singular } from "./singular.ts";
import { unitOf } from "./unit.ts";
import { findTerm, wordsOf, vocabularies, vocabulary } from "./vocabulary.ts";

it("has every vocabulary that a record's field or a quantity's unit names, and no other", () => {
  const named = kinds().flatMap(({ type }) =>
    pathsOf(type).flatMap(({ field }) => {
      if (field.role === "term") return [field.vocabulary];
      // Its unit is a word or a currency, and is answered as it stands.
      return field.role === "value" && field.type() === Quantity ? ["unit"] : [];
    }),
  );
  expect(
    vocabularies()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...new Set(named)].toSorted());
});

it.each(vocabularies().map((one) => [one.id, one] as const))(
  "%s: codes are short names, each word leads to one term, and each wider word exists",
  (id, { terms }) => {
    for (const term of terms) {
      expect(term.code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(term.description).toMatch(/\.$/);
      const { broader = term.code } = term;
      expect(findTerm(id, broader)?.code).toBe(broader);
      for (const word of new Set(wordsOf(term))) {
        expect(`${word}: ${findTerm(id, word)?.code}`).toBe(`${word}: ${term.code}`);
      }
    }
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
  },
);

it("finds a term by code, label or another spelling, whatever case, accents and hyphens", () => {
  for (const word of ["fab-lab", "Fab Lab", "FABLAB", "fab_lab"])
    expect(findTerm("spaceKind", word)?.code).toBe("fab-lab");
  expect(findTerm("facility", "Café")?.code).toBe("cafe");
});

it("finds a term by its plural, and one that is a plural by its singular", () => {
  for (const word of ["fab labs", "FabLabs", "Fab-Labs", "fabrication laboratories"])
    expect(findTerm("spaceKind", word)?.code).toBe("fab-lab");
  for (const word of ["laser cutters", "Laser engravers"])
    expect(findTerm("facility", word)?.code).toBe("laser-cutting");
  expect(findTerm("facility", "textile")?.code).toBe("textiles");
  expect(findTerm("operatorType", "Universities")?.code).toBe("university");
  expect(findTerm("theme", "community")?.code).toBe("communities");
});

it("finds a term by its word in a partner's language", () => {
  for (const word of ["Kavarna", "kavarna", "Kaviareň", "CAFETERÍA", "Kafetegi", "kavine"])
    expect(findTerm("facility", word)?.code).toBe("cafe");
  for (const word of ["Knjižnica", "biblioteka", "Kütüphane", "Bibliothèque"])
    expect(findTerm("operatorType", word)?.code).toBe("library");
  expect(findTerm("spaceKind", "espacio hacker")?.code).toBe("hackerspace");
});

it("reads no plural where a word only ends like one", () => {
  expect(["glass", "bus", "s", "press"].map(singular)).toEqual(["glass", "bus", "s", "press"]);
  expect(["boxes", "presses", "workbenches", "spaces", "ties"].map(singular)).toEqual([
    "box",
    "press",
    "workbench",
    "space",
    "tie",
  ]);
});

it("does not know a word of another vocabulary, or no word at all", () => {
  expect(findTerm("spaceKind", "3d-printing")).toBeUndefined();
  expect(findTerm("spaceKind", "__proto__")).toBeUndefined();
  expect(vocabulary("constructor")).toBeUndefined();
});

it("gives every indicator an origin, a nature, a direction and a unit by its code", () => {
  for (const { code, origin, nature, direction, unit } of vocabulary("indicator")?.terms ?? []) {
    expect([code, origin, nature, direction, unit]).not.toContain(undefined);
    expect([code, unit]).toEqual([code, unitOf(unit ?? "")]);
  }
});

it("says of every derived indicator that it is, and never asks partners to measure it", () => {
  const indicators = vocabulary("indicator")?.terms ?? [];
  const derived = indicators.filter(({ description }) => description?.startsWith("Derived"));
  expect(derived).toEqual(indicators.filter(({ origin }) => origin === "DERIVED"));
  expect(derived.map(({ code }) => code)).toContain("maker-spaces-per-100000-people");
});

it("divides by what is itself counted: a unit or an indicator", () => {
  const denominators = (vocabulary("indicator")?.terms ?? []).flatMap(
    ({ denominator }) => denominator ?? [],
  );
  expect(denominators.map((word) => unitOf(word) ?? findTerm("indicator", word)?.code)).toEqual(
    denominators,
  );
});

it("finds each term by its code, and by the code as it may be spelled", () => {
  for (const { id, terms } of vocabularies())
    for (const term of terms)
      for (const word of [term.code, term.code.replaceAll("-", " ").toUpperCase()])
        expect([id, word, findTerm(id, word)?.code]).toEqual([id, word, term.code]);
});
