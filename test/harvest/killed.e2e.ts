import { join } from "node:path";
import { query, until } from "@guildhall/serving/testing";
import { expect, it } from "vitest";
import { openCatalogue } from "../../subgraphs/commons/src/catalogue/sqlite/open.ts";
import { silent } from "../../subgraphs/commons/src/catalogue/testing/silent.ts";
import { backUpRegistry } from "../../subgraphs/region/src/cli/backup.ts";
import { restoreRegistry } from "../../subgraphs/region/src/cli/restore.ts";
import type { Draft } from "../../subgraphs/region/src/store/index.ts";
import { FOUNDING } from "../support/founding.ts";
import { startPlace } from "./place.ts";

/** The whole of it takes minutes: `GUILDHALL_HARVEST_FULL=1` has it done. */
const FULL = process.env["GUILDHALL_HARVEST_FULL"] === "1";
const RECORDS = FULL ? 10_000 : 1_400;
const KILLS = FULL ? 20 : 3;

type Place = Awaited<ReturnType<typeof startPlace>>;

const some = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
const idOf = (region: string, n: number): string => `${region}/maker-spaces/made-up-${n}`;

const space = (region: string, n: number, name: string): Draft => ({
  op: "put",
  record: {
    id: idOf(region, n),
    region,
    name,
    status: "UNKNOWN",
    sources: [{ kind: "UNCITED", title: "made for a test", confidence: "LOW" }],
  },
});

const EACH = Math.ceil(RECORDS / FOUNDING.length);

/** So many records in each region, some hundreds an entry. */
async function fill({ write }: Place): Promise<void> {
  for (const region of FOUNDING)
    for (let from = 0; from < EACH; from += 200) {
      const numbers = Array.from({ length: Math.min(200, EACH - from) }, (_, at) => from + at);
      await write(
        region,
        numbers.map((n) => space(region, n, `Space ${n}`)),
      );
    }
}

/** Changes some of a region's records, withdraws one and adds one. */
async function change({ write }: Place, region: string, round: number): Promise<void> {
  const part = Array.from({ length: 20 }, (_, at) => (round * 20 + at) % EACH);
  const named = (n: number): Draft => space(region, n, `Space ${n} of round ${round}`);
  await write(region, [...part.map(named), named(EACH + round)]);
  const reason = "a test wants it";
  await write(region, [{ op: "delete", id: idOf(region, part[0]!), reason }]);
}

/** Erases what was added in this round. */
const erase = ({ write }: Place, region: string, round: number): Promise<unknown> =>
  write(region, [{ op: "erase", id: idOf(region, EACH + round), reason: "a test wants it" }]);

const HARVESTS = "{ regions { id harvest { state lag records setAsideCount notes { event } } } }";
interface Stand {
  id: string;
  harvest: { state: string; lag: number; records: number; notes: { event: string }[] };
}

/** What commons says of its copies; nothing while it is down. */
const stands = async (url: string): Promise<Stand[]> => {
  const answer = await query<{ regions: Stand[] }>(url, HARVESTS).catch(() => undefined);
  return answer?.data.regions ?? [];
};

/** Waits until commons has all that the registries had when it was called. */
async function caughtUp(place: Place): Promise<Stand[]> {
  const records = [...(await place.records()).keys()];
  const count = (id: string) => records.filter((record) => record.startsWith(`${id}/`)).length;
  return until(async () => {
    const all = await stands(place.commons.ready.url);
    const isThere = ({ id, harvest }: Stand) =>
      harvest.state === "FOLLOWING" && harvest.lag === 0 && harvest.records === count(id);
    return all.length === FOUNDING.length && all.every(isThere) && all;
  }, 120_000);
}

/** Waits until so many pieces of answers more came to commons: a moment in the middle of something. */
const afterPieces = ({ network }: Place, pieces: number): Promise<unknown> => {
  const then = network.pieces + pieces;
  return until(() => network.pieces >= then, 60_000);
};

it(`ends in a catalogue equal to the sources after ${KILLS} kills of commons, regions and the network in a harvest of ${RECORDS} records, and after a backup was put back (GUILDHALL_HARVEST_FULL=1 for 20 and 10,000)`, async () => {
  const place = await startPlace();
  let file: string;
  let sources: ReadonlyMap<string, object>;
  try {
    const restored = some(FOUNDING);
    const backup = join(place.data, "backup.sqlite");
    await change(place, restored, 900);
    await backUpRegistry({ region: restored, data: place.data, to: backup });
    await fill(place);

    for (let kill = 0; kill < KILLS; kill++) {
      const changed = FOUNDING.filter(() => Math.random() < 0.5);
      for (const region of changed) await change(place, region, kill);
      await afterPieces(place, Math.floor(Math.random() * changed.length));
      const victim = (["commons", "regions", "network"] as const)[kill % 3]!;
      if (victim === "network") place.network.cut();
      else place.kill(victim);
      const [first] = changed;
      if (first) await erase(place, first, kill);
      place.network.mend();
    }
    await caughtUp(place);

    await place.whileClosed(async () => {
      await restoreRegistry({ region: restored, data: place.data, from: backup, force: true });
    });
    // Written on, so that it is no shorter than the one before.
    await change(place, restored, 901);
    const all = await caughtUp(place);
    const { harvest } = all.find(({ id }) => id === restored)!;
    expect(harvest.notes[0]?.event).toBe("RESTORED");

    sources = await place.records();
    file = join(place.data, "catalogue", "catalogue.sqlite");
    await place.commons.stop();
    const catalogue = await openCatalogue({ file, log: silent });
    try {
      const ids = [...sources.keys()];
      expect(sources.size).toBeGreaterThan(RECORDS - EACH);
      expect(await catalogue.get(ids)).toEqual(ids.map((id) => sources.get(id)));
      const counts = await Promise.all(FOUNDING.map((region) => catalogue.counts(region)));
      const sum = counts.flatMap((one) => [...one.values()]).reduce((a, b) => a + b, 0);
      expect(sum).toBe(sources.size);
    } finally {
      await catalogue.close();
    }
  } finally {
    await place[Symbol.asyncDispose]();
  }
}, 600_000);
