import { createTurns, followPartners, type Partner } from "@guildhall/serving/partners";
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { type FollowedRegion, followRegion } from "./follow-region.ts";
import { memoOf } from "./memo.ts";
import type { Harvest as Status } from "./status.ts";
import { heldBriefly } from "./turns.ts";

export interface HarvestOptions {
  /** Path of `partners.json`: who is followed, and where. */
  file: string;
  catalogue: Catalogue;
  /** Milliseconds between two visits to a region, a quarter more or less. @default 20 000 */
  every?: number | undefined;
  /** Milliseconds after which the copy of a region that left is thrown away. @default 60 000 */
  grace?: number | undefined;
  /** Milliseconds to wait for an answer. @default 15 000 */
  timeout?: number | undefined;
  log: Logger;
}

export interface Harvest {
  /** How a region's copy stands; null where the region is not followed. */
  of(region: string): Promise<Status | null>;
  /** Has a region's copy thrown away and read from the start; false where it is not followed. */
  reread(region: string): boolean;
  stop(): Promise<void>;
}

/** A visit that takes longer keeps no other waiting. */
const HOLD = 2_000;
const SHOWN = 20;

/** Follows the change feeds of all partners, each by itself, a few at a time. */
export async function openHarvest(options: HarvestOptions): Promise<Harvest> {
  const { file, catalogue, every = 20_000, grace = 60_000, timeout, log } = options;
  const turns = heldBriefly(createTurns(), HOLD);
  const followed = new Map<string, FollowedRegion & Partner>();
  const leaving = new Map<string, NodeJS.Timeout>();
  // What is done about one region is done in order: no two ever write its copy at once.
  const work = new Map<string, Promise<void>>();
  const inOrder = (region: string, task: () => Promise<void>): void => {
    const done = (work.get(region) ?? Promise.resolve()).then(task).catch((error: unknown) => {
      log.error({ err: error, region }, "a region's copy could not be changed");
    });
    work.set(region, done);
  };
  let stopped = false;

  const unfollow = (region: string): void => {
    const one = followed.get(region);
    followed.delete(region);
    if (one) inOrder(region, () => one.stop());
  };
  const follow = (partner: Partner): void =>
    inOrder(partner.region, async () => {
      if (stopped || followed.has(partner.region) || !isPartner(partner)) return;
      const region = followRegion({ ...partner, catalogue, turns, every, timeout, log });
      followed.set(partner.region, Object.assign(region, partner));
    });
  const leave = (region: string): void => {
    const forget = async (): Promise<void> => {
      await catalogue.forget(region);
      log.info({ region }, "a region left, and its copy was thrown away");
    };
    const timer = setTimeout(() => {
      leaving.delete(region);
      inOrder(region, forget);
    }, grace);
    leaving.set(region, timer.unref());
  };
  let partners: readonly Partner[] = [];
  const isPartner = ({ region, url }: Partner): boolean =>
    partners.some((one) => one.region === region && one.url === url);

  const following = await followPartners({
    file,
    onChange(directory) {
      ({ partners } = directory);
      const regions = new Set(partners.map(({ region }) => region));
      const left = [...followed.keys(), ...catalogue.states().map(({ region }) => region)];
      for (const one of followed.values()) if (!isPartner(one)) unfollow(one.region);
      for (const partner of partners) {
        clearTimeout(leaving.get(partner.region));
        leaving.delete(partner.region);
        if (!followed.has(partner.region)) follow(partner);
      }
      for (const region of new Set(left))
        if (!regions.has(region) && !leaving.has(region)) leave(region);
    },
  });

  return {
    async of(region) {
      const one = followed.get(region);
      return one ? statusOf(one, await catalogue.counts(region)) : null;
    },
    reread(region) {
      followed.get(region)?.reread();
      return followed.has(region);
    },
    async stop() {
      stopped = true;
      await following.stop();
      for (const timer of leaving.values()) clearTimeout(timer);
      for (const region of followed.keys()) unfollow(region);
      await Promise.all(work.values());
    },
  };
}

function statusOf(
  { copy, standing, announced }: FollowedRegion,
  counts: ReadonlyMap<string, number>,
): Status {
  const { setAside, beyond, told, declared, received, lastSuccess } = memoOf(copy);
  const { state, code, lastAttempt, position } = standing;
  return {
    state,
    ...(code && { code }),
    ...(lastAttempt && { lastAttempt }),
    ...(lastSuccess && { lastSuccess }),
    ...(copy.confirmedAt && { confirmedAt: copy.confirmedAt }),
    records: [...counts.values()].reduce((sum, count) => sum + count, 0),
    ...(declared !== null && { declared }),
    received,
    ...(position !== undefined && { lag: Math.max(0, position - (copy.after?.number ?? 0)) }),
    announced,
    setAsideCount: setAside.length + beyond,
    setAside: setAside.slice(0, SHOWN),
    notes: told,
  };
}
