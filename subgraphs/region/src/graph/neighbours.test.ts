import { expect, it } from "vitest";
import { serveTestshire, SHED } from "../testing/editor.ts";

it("answers for a region that is named where the endpoint serves several, and for none else", async () => {
  const region = await serveTestshire([SHED], { neighbour: "nextshire" });
  const { data } = await region.send(
    '{ region { id } named: region(id: "nextshire") { id } unknown: region(id: "atlantis") { id } }',
  );
  expect(data).toEqual({ region: null, named: { id: "nextshire" }, unknown: null });
});

it("finds no record of one region in another of the same endpoint", async () => {
  const region = await serveTestshire([SHED], { neighbour: "nextshire" });
  const { data } = await region.send(`{
    owner: region(id: "testshire") { makerSpace(id: "${SHED.id}") { name } }
    neighbour: region(id: "nextshire") { makerSpace(id: "${SHED.id}") { name } }
  }`);
  expect(data).toEqual({
    owner: { makerSpace: { name: "The Shed" } },
    neighbour: { makerSpace: null },
  });
});
