import { expect, it, onTestFinished } from "vitest";
import { captureLog, MINI_COMMONS, MINI_CONTRACT } from "../../../test/support/index.ts";
import type { Commons } from "../commons/source.ts";
import { readContract } from "../contract/contract.ts";
import type { Partners } from "../partners/partners.ts";
import { planHere } from "../testing/index.ts";
import { compose, composeOnce } from "./compose.ts";
import { createServing } from "./serving.ts";

/** What serves over commons alone, and what is said of it. */
async function serving() {
  const { log, lines } = captureLog();
  const partners = { endpoints: () => [], composed() {} } as unknown as Partners;
  const contract = readContract(MINI_CONTRACT);
  const served = await createServing({
    contract,
    commons: { subgraph: async () => ({ data: {} }) } as unknown as Commons,
    partners,
    composer: {
      compose: (input) => compose(input, async (part) => composeOnce(part, contract.subgraph)),
    },
    commonsSdl: MINI_COMMONS,
    regionTimeout: 1_000,
    planning: planHere,
    log,
  });
  onTestFinished(() => served.stop());
  return { served, said: () => lines.splice(0).map(({ msg }) => msg) };
}

const grown = (field: string) =>
  MINI_COMMONS.replace("population: Int", `population: Int ${field}`);

it("is composed again only where something of it changed", async () => {
  const { served, said } = await serving();
  served.recompose();
  served.commons(MINI_COMMONS);
  await served.settled();
  expect(said()).toEqual([]);
  served.commons(grown("since: Int"));
  await served.settled();
  expect(said()).toEqual(["a new supergraph serves"]);
  expect(served.graph.supergraphSdl).toContain("since: Int");
});

it("is composed once for all that changed at one time", async () => {
  const { served, said } = await serving();
  for (const year of [1, 2, 3]) served.commons(grown(`since${year}: Int`));
  await served.settled();
  expect(said()).toEqual(["a new supergraph serves"]);
  expect(served.graph.supergraphSdl).toContain("since3: Int");
});

it("stays what it was, and says why, while what commons serves cannot be composed", async () => {
  const { served, said } = await serving();
  const before = served.graph.supergraphSdl;
  for (const [sdl, problem] of [
    ["type Query {", /^commons: Syntax Error/],
    [grown("makerSpaces: Int"), /makerSpaces/],
  ] as const) {
    served.commons(sdl);
    await served.settled();
    expect(served.problem).toMatch(problem);
    expect(served.graph.supergraphSdl).toBe(before);
    expect(said()).toEqual(["the supergraph is refused; the last one goes on"]);
  }
  served.commons(grown("since: Int"));
  await served.settled();
  expect(served.problem).toBeUndefined();
  expect(served.graph.supergraphSdl).toContain("since: Int");
});
