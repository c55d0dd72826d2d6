import { pino } from "pino";
import { expect, it } from "vitest";
import { send, serving, testPartner, type TestPartner } from "../testing/partner.ts";
import { acquaintance } from "./acquaintance.ts";
import { endpoints } from "./endpoints.ts";

const GRAZ = { id: "graz", name: "Graz" };
const { signal } = new AbortController();

/** Visits the server of a region that no profile was shipped of. */
function newcomer({ url }: TestPartner, ...regions: string[]) {
  const known = endpoints();
  known.keep(regions);
  const told: string[] = [];
  const visit = acquaintance({
    endpoints: known,
    isStranger: () => true,
    onProfile: async ({ id }) => void told.push(id),
    log: pino({ level: "silent" }),
  });
  return { told, visit: () => visit({ id: url, url, regions }, signal) };
}

it("asks a newcomer who it is again once its registry has changed, and not before", async () => {
  let position = 1;
  await using partner = await testPartner((query, response) =>
    query.includes("registry")
      ? send(response, {
          data: { regions: [{ id: "graz", registry: { position, contractVersion: "1.0" } }] },
        })
      : serving(GRAZ)(query, response),
  );
  const { told, visit } = newcomer(partner, "graz");
  await visit();
  await visit();
  expect(told).toEqual(["graz"]);
  position = 2;
  await visit();
  expect(told).toEqual(["graz", "graz"]);
});

it("is content with a visit once every newcomer has told of itself", async () => {
  await using partner = await testPartner(serving(GRAZ));
  expect(await newcomer(partner, "graz").visit()).toBe(true);
  const both = newcomer(partner, "graz", "maribor");
  expect(await both.visit()).toBe(false);
  expect(both.told).toEqual(["graz"]);
});
