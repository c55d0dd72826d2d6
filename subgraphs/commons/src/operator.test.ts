import { join } from "node:path";
import { query, temporaryFolder } from "@guildhall/serving/testing";
import { expect, it, onTestFinished } from "vitest";
import { fakeRegion } from "./harvest/testing/fake-region.ts";
import { startCommons } from "./start.ts";
import { PROFILES } from "./testing/profiles.ts";

const TOKEN = "a token of twenty letters";

async function commonsOverKranj(options: { operatorToken?: string; probe?: boolean } = {}) {
  const kranj = await fakeRegion("kranj");
  onTestFinished(() => kranj[Symbol.asyncDispose]());
  kranj.put("kovacnica");
  kranj.put("bad", { name: 7 });
  const partners = { partners: [{ region: "kranj", url: kranj.url }] };
  const folder = await temporaryFolder({ ...PROFILES, "partners.json": partners });
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const at = (name: string): string => join(folder.path, name);
  const start = async () => {
    const commons = await startCommons({
      profiles: at("profiles"),
      partners: at("partners.json"),
      data: at("data"),
      ...options,
    });
    onTestFinished(() => commons.stop());
    return commons;
  };
  const commons = await start();
  const reread = async (region: string, authorization = `Bearer ${TOKEN}`) => {
    const url = new URL(`/operator/reread/${region}`, commons.url);
    const response = await fetch(url, { method: "POST", headers: { authorization } });
    const body = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, body.errors?.[0]?.extensions.code];
  };
  return { kranj, commons, start, reread };
}

const HARVEST = `{ region(id: "kranj") { harvest {
  state code lastAttempt lastSuccess confirmedAt records declared received lag announced
  setAsideCount setAside { id code reason } notes { event message } } } }`;
const harvestAt = async (url: string) =>
  (await query<{ region: { harvest: Record<string, unknown> | null } }>(url, HARVEST)).data.region
    .harvest;

it("tells in the graph how a region's copy stands, also after a start", async () => {
  const { kranj, commons, start } = await commonsOverKranj();
  const stands = {
    state: "FOLLOWING",
    code: null,
    records: 1,
    declared: 2,
    received: 2,
    lag: 0,
    announced: false,
    setAsideCount: 1,
    setAside: [
      { id: "kranj/maker-spaces/bad", code: "INVALID", reason: expect.stringContaining("name") },
    ],
    notes: [],
  };
  await expect.poll(() => harvestAt(commons.url)).toMatchObject(stands);
  await commons.stop();
  kranj.answer = () => undefined;
  const again = await start();
  expect(await harvestAt(again.url)).toMatchObject({
    ...stands,
    state: "WAITING",
    lag: null,
    lastSuccess: expect.any(String),
    confirmedAt: expect.any(String),
  });
});

it("reads a region from the start for who has the operator's token", async () => {
  const { commons, reread } = await commonsOverKranj({ operatorToken: TOKEN });
  await expect.poll(() => harvestAt(commons.url)).toMatchObject({ state: "FOLLOWING" });
  expect(await reread("kranj", "")).toEqual([401, "UNAUTHENTICATED"]);
  expect(await reread("kranj", `Bearer ${TOKEN}x`)).toEqual([401, "UNAUTHENTICATED"]);
  expect(await reread("elsewhere")).toEqual([404, "NOT_FOUND"]);
  expect(await reread("kranj")).toEqual([202, undefined]);
  await expect
    .poll(() => harvestAt(commons.url))
    .toMatchObject({ state: "FOLLOWING", records: 1, notes: [{ event: "REREAD" }] });
});

it("lets nobody in where no token is set", async () => {
  const { reread } = await commonsOverKranj();
  expect(await reread("kranj", "Bearer undefined")).toEqual([403, "FORBIDDEN"]);
});

it("harvests nothing where partners are not to be asked", async () => {
  const { kranj, commons } = await commonsOverKranj({ probe: false });
  expect(await harvestAt(commons.url)).toBeNull();
  expect(kranj.asked).toEqual([]);
});
