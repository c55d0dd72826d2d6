import type { QueryPlan } from "@apollo/query-planner";
import { HeaderMap } from "@apollo/server";
import { GuildhallError } from "@guildhall/schema";
import { LRUCache } from "lru-cache";
import { openWorker, type Reply, type Worker } from "../worker/worker.ts";
import type { Planned, PlannerTasks } from "./planner-tasks.ts";

export interface PlanningOptions {
  /** Milliseconds that the planning of one operation may take. @default 2000 */
  deadline?: number;
  /** Operations that may wait to be planned; more are refused. @default 50 */
  waiting?: number;
  /** MiB that planning may take. @default 512 */
  memory?: number;
  /** Who plans with a supergraph. @default a process of its own, within these bounds */
  worker?: (supergraphSdl: string) => Worker<PlannerTasks>;
}

export interface Operation {
  query: string;
  name: string | undefined;
  /** Tells it from every other. */
  key: string;
  /** When whoever asks must be answered, in `Date.now()` milliseconds. */
  deadline: number;
}

/** The plans of one supergraph. They are made in a worker and nowhere else. */
export interface Planning {
  /** The plan of a valid operation, made once; or a refusal for the client. */
  planOf(operation: Operation): Promise<QueryPlan>;
  ready(): Promise<void>;
  retire(): void;
  stop(): Promise<void>;
}

type Answer = Reply<Planned>;

/** Bytes of plans that are kept. */
const KEPT = 30 * 1024 * 1024;
/** An operation that was refused is refused at once for so many milliseconds. */
const REMEMBERED = 10 * 60_000;
const RETRY_AFTER = 2;

// Runs as TypeScript in development and as JavaScript once built: the worker is of the same kind.
const MODULE = new URL(`./planner.worker${import.meta.url.slice(-3)}`, import.meta.url);

export function openPlanning(supergraphSdl: string, options: PlanningOptions = {}): Planning {
  const { deadline = 2_000, waiting = 50, memory = 512 } = options;
  const open = (data: string) =>
    openWorker<PlannerTasks>({ module: MODULE, data, deadline, waiting, memory });
  const worker = (options.worker ?? open)(supergraphSdl);
  const plans = new LRUCache<string, QueryPlan>({ maxSize: KEPT });
  const refused = new LRUCache<string, true>({ max: 1_000, ttl: REMEMBERED });
  const underWay = new Map<string, Promise<Answer>>();

  const plan = async ({ key, query, name }: Operation): Promise<Answer> => {
    try {
      const answer = await worker.ask("plan", query, name);
      if (answer.answer?.plan) plans.set(key, answer.answer.plan, { size: answer.answer.size });
      else if (tooComplex(answer)) refused.set(key, true);
      return answer;
    } finally {
      underWay.delete(key);
    }
  };

  return {
    async planOf(operation) {
      const { key } = operation;
      const known = plans.get(key);
      if (known) return known;
      if (refused.has(key)) throw refusal(deadline);
      let planned = underWay.get(key);
      if (!planned) underWay.set(key, (planned = plan(operation)));
      const answer = await inTime(planned, operation.deadline);
      if (answer?.answer?.plan) return answer.answer.plan;
      if (answer && tooComplex(answer)) throw refusal(deadline);
      throw answer?.failure === "STOPPED" ? stopping() : busy();
    },
    ready: () => worker.ready(),
    retire: () => worker.retire(),
    stop: () => worker.stop(),
  };
}

const tooComplex = ({ answer, failure }: Answer): boolean =>
  answer?.gaveUp !== undefined || failure === "LATE" || failure === "MEMORY";

/** Undefined where whoever waits must be answered before. */
async function inTime<T>(promise: Promise<T>, deadline: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, deadline - Date.now(), undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const refusal = (deadline: number) =>
  new GuildhallError(
    "OPERATION_TOO_COMPLEX",
    `The operation takes more to plan than the ${deadline} ms or the memory that are allowed. Ask for less at once: fewer levels, fewer kinds of records, or several operations.`,
    { http: { status: 400 } },
  );

const busy = () =>
  new GuildhallError(
    "BUSY",
    `Too many new operations wait to be planned. Try again in ${RETRY_AFTER} seconds.`,
    { http: { status: 503, headers: new HeaderMap([["retry-after", String(RETRY_AFTER)]]) } },
  );

const stopping = () =>
  new GuildhallError("SHUTTING_DOWN", "The server is stopping; ask again.", {
    http: { status: 503 },
  });
