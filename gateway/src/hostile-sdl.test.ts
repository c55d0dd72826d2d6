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
import type { PartnerState } from "./partners/state.ts";

const MARK = "Hostile";
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Types that lead to one another, and unions of some or all of them. */
function ring(types: number, unions: number, members = types): string {
  const name = (at: number) => `${MARK}${at % types}`;
  const several = numbers(unions).map((at) => `u${at}: ${MARK}U${at}`);
  return [
    `extend type MakerSpace { t: ${name(0)} }`,
    ...numbers(unions).map(
      (at) =>
        `union ${MARK}U${at} = ${numbers(members)
          .map((one) => name(at + one))
          .join(" | ")}`,
    ),
    ...numbers(types).map((at) => `type ${name(at)} { t: ${name(at + 1)} ${several.join(" ")} }`),
  ].join("\n");
}
const fields = (count: number) => numbers(count).map((at) => `${MARK}${at}: Int`);

const refused = (extensionReason: string): Partial<PartnerState> => ({
  state: "serving",
  extension: "refused",
  extensionCode: "EXTENSION_REFUSED",
  extensionReason: expect.stringContaining(extensionReason),
});
const whole = (bytes: number) => `"${MARK} ${"x".repeat(bytes)}" type X { a: Int }`;
/**
 * What a partner serves over the contract, what is said of it, and how many small queries are
 * answered meanwhile at least: those that take a while would let none through if they held the loop.
 */
const HOSTILE: [string, string, Partial<PartnerState>, number][] = [
  ["300 types with 20 unions of them all", ring(300, 20), refused("it adds 320 types"), 5],
  ["1,500 types", ring(1_500, 2), refused("it adds 1502 types"), 5],
  [
    "20,000 fields",
    `extend type MakerSpace { ${fields(20_000).join(" ")} }`,
    refused("it adds 20000 fields"),
    5,
  ],
  [
    "a type that is extended 12,000 times",
    fields(12_000)
      .map((field) => `extend type Pilot{${field}}`)
      .join("\n"),
    refused("it adds 12000 fields"),
    5,
  ],
  [
    "an interface over records",
    `extend type MakerSpace { any: ${MARK} } interface ${MARK} { id: ID! } extend type Pilot implements ${MARK}`,
    refused(`${MARK} may be a record (Pilot)`),
    1,
  ],
  [
    "lists in lists",
    `extend type MakerSpace { ${MARK}: ${"[".repeat(2_000)}Int${"]".repeat(2_000)} }`,
    refused("levels deep"),
    1,
  ],
  [
    "10 MB",
    whole(10_000_000),
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
    whole(2_000_000),
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
        await startMiniGateway(commons.url, directory, { composer: undefined, ...options }),
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
    for (const [what, sdl, wanted, least] of HOSTILE) {
      hostile.sdl = what.endsWith("MB") ? sdl : MINI_CONTRACT + sdl;
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
    await askedUntil(again.url, { asked: Infinity }, expect.objectContaining(HOSTILE.at(-1)![2]));
  },
);

it("composes as much as a partner may have over the contract", { timeout: 120_000 }, async () => {
  await using federation = await start();
  const { hostile, open } = federation;
  const gateway = await open();
  const { members, types } = SDL_LIMITS.extension;
  hostile.sdl = MINI_CONTRACT + ring(types - 15, 13, members);
  const composed = { region: "bologna", state: "serving", extension: "composed" };
  expect(await askedUntil(gateway.url, hostile, composed)).toBeGreaterThan(0);
  const { data } = await query(
    gateway.url,
    `{ __type(name: "${MARK}U3") { possibleTypes { name } } }`,
  );
  expect(data.__type.possibleTypes).toHaveLength(members);
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
