import { startServer, together } from "@guildhall/serving/testing";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  allMet,
  MINI_CONTRACT,
  query,
  readiness,
  startMiniCommons,
  startMiniGateway,
  startMiniRegion,
  tempDirectory,
} from "../../test/support/index.ts";
import { SDL_LIMITS } from "./contract/limits.ts";
import { HOSTILE_SDLS, LARGEST_SDLS, MARK } from "./contract/testing/hostile.ts";
import type { PartnerState } from "./partners/state.ts";

const refused = (extensionReason: string): Partial<PartnerState> => ({
  state: "serving",
  extension: "refused",
  extensionCode: "EXTENSION_REFUSED",
  extensionReason: expect.stringContaining(extensionReason),
});

/**
 * What is said of a partner that serves it over the contract, and how many small queries are
 * answered meanwhile at least: those that take a while would let none through if they held the loop.
 */
const HOSTILE: [keyof typeof HOSTILE_SDLS, Partial<PartnerState>, number][] = [
  ["300 types with 20 unions of them all", refused("it adds 320 types"), 5],
  ["1,500 types", refused("it adds 1502 types"), 5],
  ["20,000 fields", refused("it adds 20000 fields"), 5],
  ["a type that is extended 12,000 times", refused("it adds 12000 fields"), 5],
  ["an interface over records", refused(`${MARK} may be a record (Pilot)`), 1],
  ["lists in lists", refused("levels deep"), 1],
  [
    "10 MB",
    // Not even read to its end: what was reviewed last stands.
    {
      ...refused("levels deep"),
      state: "unreachable",
      reason: expect.stringContaining("4194304 bytes"),
    },
    1,
  ],
  [
    "2 MB",
    {
      state: "refused",
      code: "REGION_SDL_TOO_LARGE",
      reason: expect.stringMatching(/has 20\d{5} bytes, at most 524288 are allowed/),
    },
    1,
  ],
];

/** A good partner, and one that serves any text as its SDL. */
const start = () =>
  together(async (use) => {
    const hostile = { sdl: MINI_CONTRACT, asked: 0 };
    const bologna = use(
      await startServer((_request, response) => {
        hostile.asked++;
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ data: { _service: { sdl: hostile.sdl } } }));
      }),
    );
    const lisbon = use(await startMiniRegion());
    const commons = use(await startMiniCommons(["bologna", "lisbon"]));
    const directory = use(await tempDirectory());
    await directory.write({ bologna: `${bologna.url}/graphql`, lisbon: lisbon.url });
    const open = async (options: Parameters<typeof startMiniGateway>[2] = {}) => {
      const gateway = use(
        await startMiniGateway(commons.url, directory, {
          // What reviews, composes and plans is in processes of its own, as where it serves.
          composer: undefined,
          planning: undefined,
          ...options,
        }),
      );
      await allMet(gateway.url);
      return gateway;
    };
    return { hostile, open, kept: join(directory.folder, "gateway", "sdl") };
  });

const stateOf = async (url: string): Promise<PartnerState> =>
  (await readiness(url)).body.partners.list.find(
    ({ region }: PartnerState) => region === "bologna",
  );

/** Asks small things until the partner stands so, and counts those answered after it was asked. */
async function askedUntil(url: string, hostile: { asked: number }, wanted: unknown) {
  const before = hostile.asked;
  let answered = 0;
  let state: PartnerState;
  const end = Date.now() + 60_000;
  do {
    const { data, errors } = await query(url, '{ region(id: "lisbon") { name } }');
    expect({ data, errors }).toEqual({ data: { region: { name: "LISBON" } } });
    if (hostile.asked > before) answered++;
    state = await stateOf(url);
    if (matches(state, wanted)) return answered;
  } while (Date.now() < end);
  expect(state).toEqual(wanted);
  return answered;
}

const matches = (state: PartnerState, wanted: unknown): boolean => {
  try {
    expect(state).toEqual(wanted);
    return true;
  } catch {
    return false;
  }
};

it(
  "answers everybody else while a partner's SDL is more than it may be, and keeps none of it",
  { timeout: 240_000 },
  async () => {
    await using federation = await start();
    const { hostile, open, kept } = federation;
    const gateway = await open();
    for (const [what, wanted, least] of HOSTILE) {
      hostile.sdl = MINI_CONTRACT + HOSTILE_SDLS[what];
      const answered = await askedUntil(gateway.url, hostile, { region: "bologna", ...wanted });
      expect([what, answered >= least]).toEqual([what, true]);
    }
    await gateway.stop();

    const files = await readdir(kept);
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(await readFile(join(kept, file), "utf8")).not.toContain(MARK);
      expect((await stat(join(kept, file))).mode & 0o777).toBe(0o600);
    }
    // It begins with what it kept, while the partner serves the largest of all.
    const again = await open();
    await askedUntil(again.url, { asked: Infinity }, expect.objectContaining(HOSTILE.at(-1)![1]));
  },
);

it("composes as much as a partner may have over the contract", { timeout: 120_000 }, async () => {
  await using federation = await start();
  const { hostile, open } = federation;
  const gateway = await open();
  hostile.sdl = MINI_CONTRACT + LARGEST_SDLS["types and unions"]();
  const composed = { region: "bologna", state: "serving", extension: "composed" };
  expect(await askedUntil(gateway.url, hostile, composed)).toBeGreaterThan(0);
  const { data } = await query(
    gateway.url,
    `{ __type(name: "${MARK}U3") { possibleTypes { name } } }`,
  );
  expect(data.__type.possibleTypes).toHaveLength(SDL_LIMITS.extension.members);
});

it("looks at another SDL of a partner only after a pause, however often it changes", async () => {
  await using federation = await start();
  const { hostile, open } = federation;
  hostile.sdl = MINI_CONTRACT.replace("openedOn: String", "");
  const gateway = await open({ sdlPause: 600_000 });
  const first = await stateOf(gateway.url);
  expect(first.lacks).toEqual(["MakerSpace.openedOn"]);
  hostile.sdl = MINI_CONTRACT;
  const before = hostile.asked;
  while (hostile.asked < before + 3) await query(gateway.url, "{ regions { id } }");
  expect(await stateOf(gateway.url)).toEqual(first);
});
