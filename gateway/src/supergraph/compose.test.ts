import { expect, it } from "vitest";
import { compose, type ComposeInput, type Once } from "./compose.ts";

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
  expect(await made("abcd", "broken")).toEqual({ errors: ["broken"] });
  expect(await made("", "broken")).toEqual({ errors: ["broken"] });
  expect(asked).toEqual(["abcd", "", ""]);
});
