import { GuildhallError } from "@guildhall/schema";
import type { Logger } from "pino";
import type { Store } from "../store/index.ts";
import { troubleIn, type TroubleCode } from "../store/trouble.ts";

/** What keeps a region from being served, or from being written, for its clients and `/ready`. */
export interface Trouble {
  region: string;
  code: TroubleCode;
  message: string;
}

export interface Watched {
  store: Store;
  /** As it stands: a write that goes through ends it, damage stays. */
  trouble(): Trouble | null;
}

/** The same store; trouble with where it is kept is told with a code, and no file's name. */
export function watched(store: Store, log: Pick<Logger, "error">): Watched {
  const { region } = store;
  let present: Trouble | null = null;
  const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    // What is known to be damaged is not touched again: that could end the whole process.
    if (present?.code === "REGISTRY_DAMAGED")
      throw new GuildhallError(present.code, present.message);
    try {
      return await work();
    } catch (error) {
      const code = troubleIn(error);
      if (!code) throw error;
      if (present?.code !== code) log.error({ err: error, region }, WORDS[code](region));
      present = troubleOf(region, code);
      throw new GuildhallError(code, present.message);
    }
  };
  return {
    trouble: () => present,
    store: {
      region,
      append: (...given) =>
        guarded(async () => {
          const appended = await store.append(...given);
          if (appended.ok) present = null;
          return appended;
        }),
      get: (...given) => guarded(() => store.get(...given)),
      find: (...given) => guarded(() => store.find(...given)),
      count: (...given) => guarded(() => store.count(...given)),
      referrers: (...given) => guarded(() => store.referrers(...given)),
      position: () => guarded(() => store.position()),
      changes: (...given) => guarded(() => store.changes(...given)),
      history: (...given) => guarded(() => store.history(...given)),
      batches: (...given) => guarded(() => store.batches(...given)),
      asOf: (...given) => guarded(() => store.asOf(...given)),
      finishErasures: () => guarded(() => store.finishErasures()),
      close: () => store.close(),
    },
  };
}

/** In place of a store that is not opened: whatever is asked of it is answered with why. */
export function unopened({ region, code, message }: Trouble): Store {
  const refuse = async (): Promise<never> => {
    throw new GuildhallError(code, message);
  };
  return {
    region,
    append: refuse,
    get: refuse,
    find: refuse,
    count: refuse,
    referrers: refuse,
    position: refuse,
    changes: refuse,
    history: refuse,
    batches: refuse,
    asOf: refuse,
    finishErasures: refuse,
    close: async () => {},
  };
}

export const troubleOf = (region: string, code: TroubleCode): Trouble => ({
  region,
  code,
  message: WORDS[code](region),
});

const WORDS: Record<TroubleCode, (region: string) => string> = {
  REGISTRY_DAMAGED: (region) =>
    `The registry of ${region} is damaged, so it is not read. For its host: guildhall verify --region ${region} tells what is wrong; guildhall restore --region ${region} --from <backup> --force puts a backup in its place and keeps the damaged one aside. Then start the server again.`,
  STORAGE_FULL: (region) =>
    `There is no room left where the registry of ${region} is kept. Nothing was written, and reading goes on. For its host: make room, then try again.`,
  STORAGE_UNAVAILABLE: (region) =>
    `Where the registry of ${region} is kept cannot be used at present. Nothing was written. For its host: see that the data folder or the database is there and may be written; where a folder was put back, start the server again.`,
};
