import * as fc from "fast-check";
import { expect, it } from "vitest";
import { canonical } from "./canonical.ts";

it("writes names in the order of their code units, whatever order they came in", () => {
  // The example of RFC 8785, 3.2.3.
  const given = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const order = [...canonical(given).matchAll(/:"([^"]+)"/g)].map(([, one]) => one);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

it("writes numbers as ECMAScript does, and no white space", () => {
  const numbers = [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0];
  expect(canonical({ numbers, nothing: undefined })).toBe(
    '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0]}',
  );
});

it("is JSON of the same value, and the same text for every order of names", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(reversed(value))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, one]) => [name, reversed(one)]),
  );
}
