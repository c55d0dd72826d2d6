import { expect, it } from "vitest";
import { MINI_COMMONS, MINI_CONTRACT } from "../../../test/support/index.ts";
import { readContract } from "../contract/contract.ts";
import { SDL_LIMITS } from "../contract/limits.ts";
import { compose, type ComposeInput, composeOnce, type Once } from "./compose.ts";

/** Composes what these names are not in, nor these pairs together. */
function composing(bad: readonly string[], clashes: readonly [string, string][] = []) {
  const asked: string[] = [];
  const once = async ({ commons, extensions }: ComposeInput): Promise<Once> => {
    const names = extensions.map(({ name }) => name);
    asked.push(names.join(""));
    const errors = [commons, ...names].filter((name) => bad.includes(name));
    for (const pair of clashes)
      if (pair.every((one) => names.includes(one))) errors.push(pair.join("-"));
    return errors.length > 0 ? { errors } : { supergraphSdl: names.join("") };
  };
  const made = (names: string, commons = "commons") =>
    compose({ commons, extensions: [...names].map((name) => ({ name, subgraph: "" })) }, once);
  return { made, asked };
}

it("is made at once where all goes together", async () => {
  const { made, asked } = composing([]);
  expect(await made("abcd")).toEqual({
    supergraphSdl: "abcd",
    taken: ["a", "b", "c", "d"],
    refused: new Map(),
    passing: false,
  });
  expect(asked).toEqual(["abcd"]);
});

it("leaves out what is at fault, and of two that clash the later, each with its reason", async () => {
  const { made } = composing(["c"], [["b", "f"]]);
  expect(await made("abcdefg")).toEqual({
    supergraphSdl: "abdeg",
    taken: ["a", "b", "d", "e", "g"],
    refused: new Map([
      ["c", "c"],
      ["f", "b-f"],
    ]),
    passing: false,
  });
});

it("finds one of many without trying each", async () => {
  const { made, asked } = composing(["q"]);
  expect(await made("abcdefghijklmnopqrstuvwxyz")).toMatchObject({
    refused: new Map([["q", "q"]]),
  });
  expect(asked.length).toBeLessThan(14);
});

it("is refused as a whole where commons or the regional tier is at fault", async () => {
  const { made, asked } = composing(["broken"]);
  expect(await made("abcd", "broken")).toEqual({ errors: ["broken"], passing: false });
  expect(await made("", "broken")).toEqual({ errors: ["broken"], passing: false });
  expect(asked).toEqual(["abcd", "", ""]);
});

it("says where something was left out for want of time, and not where all went in after all", async () => {
  const slow = (most: number) =>
    compose(
      { commons: "", extensions: [..."abcd"].map((name) => ({ name, subgraph: "" })) },
      async ({ extensions }) =>
        extensions.length > most ? { errors: ["late"], passing: true } : { supergraphSdl: "" },
    );
  expect(await slow(3)).toMatchObject({ refused: new Map([["d", "late"]]), passing: true });
  expect(await slow(4)).toMatchObject({ refused: new Map(), passing: false });
  expect(await slow(-1)).toEqual({ errors: ["late"], passing: true });
});

it("takes no more of all partners together than the limit says, and those that serve first", async () => {
  const { subgraph: regions } = readContract(MINI_CONTRACT);
  // Each is a type with its id and these fields: four are all that is allowed.
  const fields = SDL_LIMITS.together / 4 - 2;
  const extension = (name: string, count: number) => ({
    name,
    subgraph: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
      type MakerSpace @key(fields: "id") {
        id: ID! ${Array.from({ length: count }, (_, at) => `${name}${at}: Int`).join(" ")}
      }`,
  });
  const made = (extensions: ReturnType<typeof extension>[]) =>
    compose({ commons: MINI_COMMONS, extensions }, async (input) => composeOnce(input, regions));
  const four = ["cork", "kranj", "lisbon", "malaga"].map((name) => extension(name, fields));
  expect(await made(four)).toMatchObject({ taken: four.map(({ name }) => name) });
  expect(await made([...four, extension("bologna", 1)])).toMatchObject({
    taken: four.map(({ name }) => name),
    refused: new Map([
      [
        "bologna",
        "the extensions of all partners have 2003 types and fields, at most 2000 are allowed",
      ],
    ]),
    passing: false,
  });
});
