import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCommons } from "@guildhall/commons";
import { startGateway } from "@guildhall/gateway";
import { startRegion } from "@guildhall/region";
import { contractSdl } from "@guildhall/schema";
import { until } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { allMet, tempDirectory } from "../../support/federation.ts";
import { captureLog } from "../../support/log.ts";

const PARTNERS = fileURLToPath(new URL("../../../subgraphs/partners/", import.meta.url));

/** One region, commons and the gateway, each as it really is and with a log of its own. */
it("follows a request by its id through the logs of the gateway, commons and the region", async () => {
  const logs = { gateway: captureLog(), commons: captureLog(), region: captureLog() };
  await using directory = await tempDirectory();
  await using region = await startRegion({
    folders: [join(PARTNERS, "kranj")],
    data: join(directory.folder, "regions"),
    follow: false,
    log: logs.region.log,
  });
  await directory.write({ kranj: region.endpoints[0]?.url ?? "" });
  await using commons = await startCommons({
    profiles: PARTNERS,
    partners: directory.file,
    probe: false,
    log: logs.commons.log,
  });
  await using gateway = await startGateway({
    contract: contractSdl(),
    commonsUrl: commons.url,
    partnersFile: directory.file,
    log: logs.gateway.log,
  });
  await allMet(gateway.url);

  const answer = await fetch(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-request-id": "visit-7" },
    body: JSON.stringify({ query: "query Spaces { regions { id makerSpaces { totalCount } } }" }),
  });
  expect(await answer.json()).toMatchObject({ data: { regions: [{ id: "kranj" }] } });
  expect(answer.headers.get("x-request-id")).toBe("visit-7");

  const line = { method: "POST", status: 200, ms: expect.any(Number), msg: "answered" };
  const said = await until(() => {
    const all = Object.values(logs).map((log) => log.of("visit-7"));
    return all.every(({ length }) => length > 0) && all;
  });
  // What the planner asks of commons keeps the name; the region's part is the same for everybody.
  expect(said).toEqual([
    [expect.objectContaining({ ...line, path: "/graphql", operation: "Spaces" })],
    [expect.objectContaining({ ...line, path: "/graphql", operation: "Spaces__commons__0" })],
    [expect.objectContaining({ ...line, path: "/kranj/graphql", operation: null })],
  ]);
});
