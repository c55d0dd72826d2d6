import * as fc from "fast-check";
import { expect, it } from "vitest";
import { disarm, isIntricate } from "./json.ts";

const HOSTILE = ["__proto__", "constructor", "prototype"];

/** As somebody does who copies an answer without care. */
const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
  for (const key of Object.keys(from)) {
    const value = from[key];
    if (typeof value === "object" && value !== null && into[key])
      merge(into[key] as Record<string, unknown>, value as Record<string, unknown>);
    else into[key] = value;
  }
};

const keysOf = (value: unknown): string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.keys(value).flatMap((key) => [
        key,
        ...keysOf((value as Record<string, unknown>)[key]),
      ]);

it("takes keys that could reach a prototype out of any JSON, however they are written", () => {
  const key = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 3 }));
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: "medium" },
      fc.constantFrom("__proto__", 7, true, null),
      fc.array(tie("json"), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie("json")), { maxLength: 4 }).map((entries) => {
        const object = Object.create(null) as Record<string, unknown>;
        for (const [name, value] of entries)
          Object.defineProperty(object, name, { value, enumerable: true, configurable: true });
        return object;
      }),
    ),
  }));
  const disguised = (text: string) => text.replaceAll("proto", String.raw`pro\u0074o`);
  fc.assert(
    fc.property(json, fc.boolean(), (value, disguise) => {
      const text = JSON.stringify(value);
      const parsed: unknown = JSON.parse(disguise ? disguised(text) : text);
      const harmless: unknown = JSON.parse(text, (name, inner: unknown) =>
        HOSTILE.includes(name) ? undefined : inner,
      );
      expect(disarm(parsed)).toBe(true);
      expect(keysOf(parsed).filter((name) => HOSTILE.includes(name))).toEqual([]);
      expect(JSON.stringify(parsed)).toBe(JSON.stringify(harmless));
    }),
  );
});

it("leaves nothing that pollutes whoever copies it", () => {
  for (const key of HOSTILE) {
    const json = JSON.parse(`{"a":[{"${key}":{"polluted":1}}],"${key}":{"${key}":{"polluted":1}}}`);
    disarm(json);
    merge({ a: [{}] }, json);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((Object as { polluted?: unknown }).polluted).toBeUndefined();
  }
});

it("says no to what is nested too deeply to be written out again", () => {
  const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth)) as unknown;
  expect(disarm(nested(256))).toBe(true);
  for (const depth of [257, 1_000_000]) expect(disarm(nested(depth))).toBe(false);
  expect(disarm({ a: { b: nested(1_000_000) } })).toBe(false);
});

it("tells a text of more objects, lists and fields than so many from a long one", () => {
  const LENGTH = 1024 * 1024;
  const filled = (unit: string) =>
    `[${Array(Math.floor(LENGTH / unit.length))
      .fill(unit)
      .join()}]`;
  for (const text of [filled("{}"), filled("[]"), filled('{"a":1}'), "[".repeat(LENGTH)])
    expect(isIntricate(text, 100_000)).toBe(true);
  const page = filled(`{"a":"${"x".repeat(50)}"}`);
  expect(isIntricate(page, 100_000)).toBe(false);
  for (const text of [`"${"x".repeat(LENGTH)}"`, filled("1"), "[".repeat(1_000)])
    expect(isIntricate(text, 100)).toBe(false);
  // Where the line is: the list, and two marks for each object.
  const objects = (page.split("{").length - 1) * 2 + 1;
  expect([isIntricate(page, objects), isIntricate(page, objects - 1)]).toEqual([false, true]);
});
