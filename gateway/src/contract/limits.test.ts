import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readContract } from "./contract.ts";
import { SDL_LIMITS } from "./limits.ts";
import { review } from "./review.ts";

const text = readFileSync(new URL("../../../schema/contract.graphql", import.meta.url), "utf8");
const contract = readContract(text);
const { extension } = SDL_LIMITS;

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
/** The review of an SDL that has this over the contract. */
const reviewed = (fields: string, more = "") =>
  review(contract, `${text} extend type MakerSpace { ${fields} } ${more}`);
const refusal = (...given: Parameters<typeof reviewed>) => {
  const found = reviewed(...given);
  return found.verdict === "accepted" ? found.surplusRefused : found.reason;
};

describe("what a partner's SDL may hold", () => {
  it("leaves the contract room, also one that is older or has something over it", () => {
    expect(Buffer.byteLength(text) * 2).toBeLessThan(SDL_LIMITS.bytes);
    expect(review(contract, text)).toEqual({ verdict: "accepted", lacks: [] });
    const older = text.replace(/^ {2}"""[^"]*"""\n {2}openingHours: .*$/m, "");
    expect(review(contract, older)).toEqual({
      verdict: "accepted",
      lacks: ["MakerSpace.openingHours"],
    });
    expect(reviewed("steamTier: Int")).toMatchObject({
      verdict: "accepted",
      surplus: expect.stringContaining("steamTier"),
    });
  });

  it("is as many types as the limit says, and no more", () => {
    const ring = (size: number) =>
      numbers(size)
        .map((at) => `type T${at} { t: T${(at + 1) % size} }`)
        .join(" ");
    expect(refusal("t: T0", ring(extension.types))).toBeUndefined();
    expect(refusal("t: T0", ring(extension.types + 1))).toBe(
      "it adds 51 types, at most 50 are allowed",
    );
  });

  it("is as many fields as the limit says, arguments and values counted, and no more", () => {
    const fields = (count: number) => numbers(count).map((at) => `f${at}: Int`);
    expect(refusal(fields(extension.fields).join(" "))).toBeUndefined();
    const more = "it adds 501 fields, at most 500 are allowed";
    expect(refusal(fields(extension.fields + 1).join(" "))).toBe(more);
    expect(refusal(`f(${fields(extension.fields).join(" ")}): Int`)).toBe(more);
    const values = numbers(extension.fields).map((at) => `V${at}`);
    expect(refusal("f: Mine", `enum Mine { ${values.join(" ")} }`)).toBe(more);
    expect(refusal("f(in: Mine): Int", `input Mine { ${fields(499).join(" ")} }`)).toBe(more);
  });

  it("is as many bytes and levels as the limit says, and no more", () => {
    expect(refusal(`"${"x".repeat(extension.bytes)}" f: Int`)).toMatch(
      /^it adds 65\d\d\d bytes, at most 65536 are allowed$/,
    );
    const lists = (depth: number) => `f: ${"[".repeat(depth)}Int${"]".repeat(depth)}`;
    expect(refusal(lists(5))).toBeUndefined();
    expect(refusal(lists(500))).toBe("it is nested 505 levels deep, at most 30 are allowed");
    expect(refusal(lists(100_000))).toMatch(/^the SDL cannot be read/);
  });

  it("is a union or an interface of as many types as the limit says, and no more", () => {
    const types = (count: number, as = "") =>
      numbers(count).map((at) => `type T${at} ${as} { a: Int }`);
    const union = (count: number) =>
      `union U = ${numbers(count)
        .map((at) => `T${at}`)
        .join(" | ")} ${types(count).join(" ")}`;
    const face = (count: number) =>
      `interface I { a: Int } ${types(count, "implements I").join(" ")}`;
    expect(refusal("f: U", union(extension.members))).toBeUndefined();
    expect(refusal("f: I", face(extension.members))).toBeUndefined();
    expect(refusal("f: U", union(21))).toBe("U may be 21 types, at most 20 are allowed");
    expect(refusal("f: I", face(21))).toBe("I may be 21 types, at most 20 are allowed");
  });

  it("is nothing that may be a record of several kinds", () => {
    const advice = "give each kind of record a field of its own";
    const bombs: [string, string, string][] = [
      ["f: Record", "", "Record"],
      ["f: [Either!]", "union Either = Council | Network", "Either"],
      ["f: Mine", "interface Mine { f: Mine } extend type Network implements Mine", "Mine"],
      ["f: Own", `union Own = Tool type Tool @key(fields: "id") { id: ID! }`, "Own"],
      ["f: T", "type T { deep: [Either] } union Either = Council | Network", "Either"],
    ];
    for (const [field, more, what] of bombs)
      expect([what, refusal(field, more)]).toEqual([
        what,
        expect.stringMatching(new RegExp(`^${what} may be a record \\(\\w+\\): ${advice}$`)),
      ]);
  });

  it("is refused in few words, however much is wrong", () => {
    const many = numbers(1_000).map((at) => `f${at}: Int @federation__override(from: "x")`);
    const told = refusal(many.join(" ")) ?? "";
    expect(told).toContain("MakerSpace.f0 has @override");
    expect(told).toMatch(/; and 980 more$/);
    expect(refusal(`${"x".repeat(100_000)}: Int @federation__override(from: "x")`)).toHaveLength(
      500,
    );
  });
});
