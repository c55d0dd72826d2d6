import { type Answer, post, query, temporaryFolder } from "@guildhall/serving/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npmStartWith, processesBelow, type Run } from "../start/run.ts";
import { ATTACKS } from "./queries.ts";

const SMALL = "{ regions { id } }";
/** What libraries say where they stop, without what was got or what is allowed. */
const BARE = /^Validation aborted|call stack|^Internal/;
/** With which each of these queries once ended its server. */
const HEAP = { NODE_OPTIONS: "--max-old-space-size=400" };

let run: Run;
let folder: AsyncDisposable & { path: string };
let urls: Record<keyof typeof ATTACKS, string>;
let servers: Record<string, number>;

beforeAll(async () => {
  folder = await temporaryFolder();
  run = npmStartWith(HEAP, "--port", "0", "--data", folder.path);
  const gateway = await run.up();
  const [region] = /http:\S+(?=\/alcala-de-henares\/graphql)/.exec(run.output())!;
  const [, commons] = /^Commons: (\S+)/m.exec(run.output())!;
  urls = { gateway, region: `${region}/graphql`, commons: commons! };
  servers = await processesBelow(run.pid);
}, 180_000);

afterAll(async () => {
  await run[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** Asks something small over and over while something else is under way; tells how often it was answered. */
async function meanwhile(url: string, other: Promise<unknown>): Promise<number> {
  const state = { over: false, answered: 0 };
  void other.finally(() => (state.over = true));
  do {
    const { data } = await query(url, SMALL);
    if (data.regions.length > 0) state.answered++;
  } while (!state.over);
  return state.answered;
}

for (const where of ["gateway", "region", "commons"] as const)
  describe(`what may be asked of ${where === "gateway" ? "the" : "a"} ${where}`, () => {
    for (const { what, query: text, variables } of ATTACKS[where])
      it(`refuses ${what}, or answers within its limit, and everybody else meanwhile`, async () => {
        const asked = post(urls[where], text, variables).then(async (response) => ({
          status: response.status,
          text: await response.text(),
        }));
        expect(await meanwhile(urls[where], asked)).toBeGreaterThan(0);
        const { status, text: body } = await asked;
        const { errors = [], extensions } = JSON.parse(body) as Answer;
        expect(status).toBeOneOf([200, 400, 413, 503]);
        const requested = (extensions?.["cost"] as { requested: number } | undefined)?.requested;
        expect(status === 200 ? requested : 0).toBeLessThan(100_001);
        expect(
          errors.filter(({ message, extensions: { code } }) => !code || BARE.test(message)),
        ).toEqual([]);
        expect(await processesBelow(run.pid)).toEqual(servers);
      });

    it("publishes its limits", async () => {
      const response = await fetch(new URL("/limits", urls[where]));
      const { limits } = (await response.json()) as { limits: Record<string, { limit: number }> };
      expect(limits["cost"]).toMatchObject({
        limit: expect.any(Number),
        means: expect.any(String),
      });
      const { extensions } = await query(urls[where], SMALL);
      expect(extensions?.["cost"]).toMatchObject({ limit: limits["cost"]!.limit });
    });
  });
