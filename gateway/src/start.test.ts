import { expect, it } from "vitest";
import {
  query,
  readiness,
  startMiniFederation,
  startMiniGateway,
  until,
} from "../../test/support/index.ts";

const THREE = ["bologna", "lisbon", "zagreb"];

it("answers one question across all regions with one call to commons and one to each region", async () => {
  await using federation = await startMiniFederation(THREE);

  const answer = await query(federation.url, "{ regions { id makerSpaces { totalCount } } }");

  expect(answer).toEqual({
    data: { regions: THREE.map((id) => ({ id, makerSpaces: { totalCount: 3 } })) },
    extensions: { cost: { requested: 6, limit: 50_000 }, regions: [] },
  });
  expect(federation.commons.calls).toHaveLength(1);
  for (const id of THREE) expect(federation.regions[id]?.calls).toHaveLength(1);
});

it("says nothing of the regions where none was asked", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  expect(await query(federation.url, "{ regions { id name } }")).toEqual({
    data: { regions: [{ id: "lisbon", name: "LISBON" }] },
    extensions: { cost: { requested: 1, limit: 50_000 } },
  });
});

it("serves the other regions whole while one is stopped, one hangs and one answers garbage", async () => {
  await using federation = await startMiniFederation(["bologna", "kranj", "lisbon", "zagreb"], {
    regionTimeout: 1_000,
  });
  await federation.regions.bologna?.stop();
  federation.regions.kranj?.always("hang");
  federation.regions.zagreb?.always({ body: "<html>" });

  // Each is asked and fails; once the gateway has looked at one that is gone, it says since when.
  await until(async () => (await readiness(federation.url)).body.partners.list[0].since);
  const answer = await query(federation.url, "{ regions { id name makerSpaces { totalCount } } }");
  const text = JSON.stringify(answer).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "<when>");
  expect(JSON.parse(text)).toMatchInlineSnapshot(`
    {
      "data": {
        "regions": [
          {
            "id": "bologna",
            "makerSpaces": null,
            "name": "BOLOGNA",
          },
          {
            "id": "kranj",
            "makerSpaces": null,
            "name": "KRANJ",
          },
          {
            "id": "lisbon",
            "makerSpaces": {
              "totalCount": 3,
            },
            "name": "LISBON",
          },
          {
            "id": "zagreb",
            "makerSpaces": null,
            "name": "ZAGREB",
          },
        ],
      },
      "errors": [
        {
          "extensions": {
            "code": "REGION_UNREACHABLE",
            "region": "bologna",
            "serviceName": "regions",
          },
          "message": "bologna cannot be reached. It has not answered since <when>.",
          "path": [
            "regions",
            0,
            "makerSpaces",
          ],
        },
        {
          "extensions": {
            "code": "REGION_INVALID_RESPONSE",
            "region": "zagreb",
            "serviceName": "regions",
          },
          "message": "zagreb did not answer with JSON.",
          "path": [
            "regions",
            3,
            "makerSpaces",
          ],
        },
        {
          "extensions": {
            "code": "REGION_TIMEOUT",
            "region": "kranj",
            "serviceName": "regions",
          },
          "message": "kranj did not answer within 1000 ms.",
          "path": [
            "regions",
            1,
            "makerSpaces",
          ],
        },
      ],
      "extensions": {
        "cost": {
          "limit": 50000,
          "requested": 8,
        },
        "regions": [
          {
            "asOf": null,
            "code": "REGION_UNREACHABLE",
            "id": "bologna",
            "message": "bologna cannot be reached. It has not answered since <when>.",
            "served": "UNAVAILABLE",
            "since": "<when>",
          },
          {
            "asOf": null,
            "code": "REGION_TIMEOUT",
            "id": "kranj",
            "message": "kranj did not answer within 1000 ms.",
            "served": "UNAVAILABLE",
          },
          {
            "asOf": null,
            "code": "REGION_INVALID_RESPONSE",
            "id": "zagreb",
            "message": "zagreb did not answer with JSON.",
            "served": "UNAVAILABLE",
          },
        ],
      },
    }
  `);
});

it("follows nobody any more where its port is taken, and says so", async () => {
  await using federation = await startMiniFederation(["lisbon"]);
  const { gateway, commons, directory, regions } = federation;
  const port = Number(new URL(gateway.url).port);
  const again = startMiniGateway(commons.url, directory, { port });
  await expect(again).rejects.toThrow("EADDRINUSE");
  await gateway.stop();
  await until(() => commons.sockets === 0 && regions.lisbon?.sockets === 0);
});
