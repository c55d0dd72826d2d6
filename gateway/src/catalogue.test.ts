import { together } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import {
  allMet,
  MINI_COMMONS,
  MINI_CONTRACT,
  miniRegion,
  query,
  readiness,
  startMiniCatalogue,
  startMiniCommons,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
  until,
} from "../../test/support/index.ts";
import type { PlanSummary } from "./federation/plan.ts";

/** A gateway over commons, a catalogue and two regions, one of which has an extension. */
const federation = () =>
  together(async (use) => {
    const ids = ["bologna", "lisbon"];
    const sdl = MINI_CONTRACT.replace("openedOn: String", "openedOn: String steamTier: Int");
    const spaces = { ...(miniRegion()["MakerSpace"] as object), steamTier: () => 2 };
    const regions = {
      bologna: use(await startMiniRegion()),
      lisbon: use(await startMiniRegion(sdl, { ...miniRegion(), MakerSpace: spaces })),
    };
    const commons = use(await startMiniCommons(ids));
    const catalogue = use(await startMiniCatalogue(ids));
    const directory = use(await tempDirectory());
    await directory.write(
      Object.fromEntries(Object.entries(regions).map(([id, { url }]) => [id, url])),
    );
    const plans: PlanSummary[] = [];
    const gateway = use(
      await startMiniGateway(commons.url, directory, {
        catalogue: { url: catalogue.url },
        onPlan: (plan) => plans.push(plan),
      }),
    );
    await allMet(gateway.url);
    await until(async () => (await readiness(gateway.url)).body.catalogue.state === "seen");
    return {
      url: gateway.url,
      catalogue,
      regions,
      /** Which subgraphs the last operation was planned for. */
      planned: () => plans.at(-1)?.fetches.map(({ subgraph }) => subgraph),
    };
  });

it("answers what begins in the catalogue from it alone, links too, and what begins live from the regions", async () => {
  await using graph = await federation();
  const copied = await query(
    graph.url,
    "{ makerSpaces { totalCount nodes { name operator { name } } } }",
  );
  expect(copied.data.makerSpaces).toEqual({
    totalCount: 2,
    nodes: [
      { name: "copy of bologna", operator: { name: "copied operator" } },
      { name: "copy of lisbon", operator: { name: "copied operator" } },
    ],
  });
  expect(graph.planned()).toEqual(["catalogue"]);
  const live = await query(graph.url, "{ practice { name operator { name } } }");
  expect(live.data.practice).toEqual({ name: "one", operator: { name: "operator" } });
  expect(graph.planned()).toEqual(["commons", "regions"]);
});

it("asks a partner about what only its extension has of a catalogued record, and no other partner", async () => {
  await using graph = await federation();
  const text = "{ makerSpaces { nodes { name steamTier } } }";
  const answer = await until(async () => {
    const next = await query(graph.url, text);
    return next.data && next;
  });
  expect(answer.data.makerSpaces.nodes).toEqual([
    { name: "copy of bologna", steamTier: null },
    { name: "copy of lisbon", steamTier: 2 },
  ]);
  expect(graph.planned()).toEqual(["catalogue", "lisbon"]);
  expect(graph.regions.bologna.calls).toEqual([]);
});

it("answers live while the catalogue is down, and names what cannot be told", async () => {
  await using graph = await federation();
  graph.catalogue.always("reset");
  const { data, errors } = await query(
    graph.url,
    "{ makerSpaces { totalCount } regions { id makerSpaces { totalCount } } }",
  );
  expect(errors).toMatchObject([
    { path: ["makerSpaces"], extensions: { code: "COMMONS_UNAVAILABLE" } },
  ]);
  expect(data.makerSpaces).toBeNull();
  expect(data.regions).toEqual([
    { id: "bologna", makerSpaces: { totalCount: 3 } },
    { id: "lisbon", makerSpaces: { totalCount: 3 } },
  ]);
});

it("begins without a catalogue that does not fit, and takes it in once it does", async () => {
  await using commons = await startMiniCommons(["lisbon"]);
  await using region = await startMiniRegion();
  await using catalogue = await startMiniCatalogue(["lisbon"]);
  await using directory = await tempDirectory();
  await directory.write({ lisbon: region.url });
  const strange = `${MINI_COMMONS.replace(/type Query [^}]*}/, "type Query { makerSpaces: MakerSpace }").replace("similar:", "name: Int similar:")}`;
  await using gateway = await startMiniGateway(commons.url, directory, {
    catalogue: { url: catalogue.url, snapshot: strange },
  });
  expect((await query(gateway.url, "{ regions { id } }")).data.regions).toHaveLength(1);
  const answer = await until(async () => {
    const next = await query(gateway.url, "{ makerSpaces { totalCount } }");
    return next.data && next;
  });
  expect(answer.data.makerSpaces).toEqual({ totalCount: 1 });
});
