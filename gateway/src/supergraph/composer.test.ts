import { expect, it, onTestFinished } from "vitest";
import { MINI_COMMONS, MINI_CONTRACT } from "../../../test/support/index.ts";
import { composeHere } from "../testing/index.ts";
import type { Composer } from "./composer.ts";

function composer(contract = MINI_CONTRACT): Composer {
  const opened = composeHere(contract);
  onTestFinished(() => opened.stop());
  return opened;
}

const surplus = (name: string, field: string) => ({
  name,
  subgraph: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
    type MakerSpace @key(fields: "id") { id: ID! ${field} }`,
});

it("reviews an SDL and composes what is over the contract", async () => {
  const { review, compose } = composer();
  const found = await review(MINI_CONTRACT.replace("kind: SpaceKind\n", "tier: Int\n"));
  expect(found).toEqual({
    verdict: "accepted",
    lacks: ["MakerSpace.kind"],
    surplus: expect.stringContaining("tier: Int"),
  });
  const composed = await compose({
    commons: MINI_COMMONS,
    extensions: [surplus("lisbon", "tier: Int"), surplus("kranj", "rank: Int")],
  });
  expect(composed).toMatchObject({ taken: ["lisbon", "kranj"], refused: new Map() });
});

it("leaves out the extensions that cannot be composed, each with its reason, and takes the others", async () => {
  const { compose } = composer();
  const composed = await compose({
    commons: MINI_COMMONS,
    extensions: [
      surplus("bologna", "tier: Int"),
      surplus("cork", "similar: Int"),
      surplus("kranj", "tier: Int"),
      { name: "lisbon", subgraph: "type {" },
      surplus("paris", "rank: Int"),
    ],
  });
  expect(composed).toMatchObject({
    taken: ["bologna", "paris"],
    refused: new Map([
      ["cork", expect.stringContaining("MakerSpace.similar")],
      ["kranj", expect.stringMatching(/MakerSpace.tier.*bologna/s)],
      ["lisbon", expect.stringMatching(/^the composition failed: Syntax Error/)],
    ]),
  });
});

it("is not asked about an SDL that is larger than any may be", async () => {
  const { review } = composer("type {");
  expect(await review("é".repeat(300_000))).toEqual({
    verdict: "refused",
    code: "REGION_SDL_TOO_LARGE",
    reason: "the SDL has 600000 bytes, at most 524288 are allowed",
  });
});

it("refuses what it cannot review, and goes on", async () => {
  const { review } = composer();
  expect(await review("type Pilot {")).toMatchObject({
    verdict: "refused",
    code: "REGION_CONTRACT_REFUSED",
    reason: expect.stringMatching(/^the SDL cannot be read: Syntax Error/),
  });
  expect(await review(MINI_CONTRACT)).toEqual({ verdict: "accepted", lacks: [] });
});
