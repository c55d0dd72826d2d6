import { describe, expect, it } from "vitest";
import type { Change, Level } from "./change.ts";
import { wrongVersion } from "./version.ts";

const changed = (...levels: Level[]): Change[] =>
  levels.map((level) => ({ level, message: `something ${level}` }));

/** The version that is to be written; null where the one given will do. */
const wanted = (version: string, released: string, changes: readonly Change[]) =>
  wrongVersion(version, released, changes)?.match(/CONTRACT_VERSION = "(.*)";$/)?.[1] ?? null;

describe("a breaking change", () => {
  it("wants the first number raised, whatever else changed", () => {
    expect(wanted("1.4", "1.4", changed("breaking"))).toBe("2.0");
    expect(wanted("1.5", "1.4", changed("safe", "breaking", "dangerous"))).toBe("2.0");
    expect(wanted("2.0", "1.4", changed("breaking", "safe"))).toBeNull();
  });
});

describe("an addition", () => {
  it.each(["safe", "dangerous"] as const)("that is %s wants the second number raised", (level) => {
    expect(wanted("1.9", "1.9", changed(level))).toBe("1.10");
    expect(wanted("1.10", "1.9", changed(level))).toBeNull();
  });
});

describe("no change that shows", () => {
  it("leaves the version as released", () => {
    expect(wanted("1.4", "1.4", [])).toBeNull();
  });

  it("may be released all the same: a meaning can change where no type does", () => {
    expect(wanted("1.5", "1.4", [])).toBeNull();
    expect(wanted("2.0", "1.4", [])).toBeNull();
    expect(wanted("2.0", "1.4", changed("safe"))).toBeNull();
  });
});

describe("a version that does not follow the released one", () => {
  it.each(["1.3", "1.6", "2.1", "3.0", "0.9", "1", "1.5.0"])("such as %s is refused", (version) => {
    expect(wanted(version, "1.4", [])).toBe("1.4");
    expect(wanted(version, "1.4", changed("safe"))).toBe("1.5");
    expect(wanted(version, "1.4", changed("breaking"))).toBe("2.0");
  });
});

it.each([
  [changed("breaking"), "The contract breaks with release 1.0, so the first number rises.", "2.0"],
  [changed("safe"), "The contract has more than release 1.0, so the second number rises.", "1.1"],
  [[], "The contract is that of release 1.0.", "1.0"],
])("says what was got, why it will not do, and what to write", (changes, why, least) => {
  expect(wrongVersion("0.9", "1.0", changes)).toBe(
    `CONTRACT_VERSION is 0.9. ${why} Write in schema/src/version.ts:
  export const CONTRACT_VERSION = "${least}";`,
  );
});
