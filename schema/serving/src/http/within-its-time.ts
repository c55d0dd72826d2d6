import { GuildhallError } from "@guildhall/schema";
import { Work } from "@guildhall/schema/federation";
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Limits } from "../limits/index.ts";
import { fail } from "./fail.ts";

/** The header in which who asks tells for how many milliseconds more it waits. */
export const WAIT = "x-guildhall-wait";

/** What a request's handler knows of the request's end. */
export interface Pending {
  work: Work;
  onClose(then: () => void): void;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Ends a request's work when the caller is gone, when its time is up, or when whoever asked waits no
 * longer, and says so where there is still somebody to hear it.
 */
export function withinItsTime(
  handler: Handler,
  pending: WeakMap<FastifyRequest, Pending>,
  { cost, time }: Pick<Limits, "cost" | "time">,
): RouteHandlerMethod {
  return async (request, reply) => {
    const work = new Work(cost);
    const closed = new Set<() => void>();
    pending.set(request, { work, onClose: (then) => void closed.add(then) });
    const patience = patienceOf(request, time);
    const timer = setTimeout(() => work.end(timedOut(patience)), patience);
    reply.raw.once("close", () => {
      clearTimeout(timer);
      if (!reply.raw.writableFinished) work.end(callerGone());
      for (const then of closed) then();
    });
    const answer = await Promise.race([handler(request, reply), work.ended]);
    return answer instanceof GuildhallError ? fail(reply, answer.code, answer.message) : answer;
  };
}

function patienceOf({ headers }: FastifyRequest, time: number): number {
  const given = Number(headers[WAIT]);
  return given >= 1 ? Math.min(given, time) : time;
}

const callerGone = (): GuildhallError =>
  new GuildhallError("REQUEST_TIMEOUT", "The caller is gone.");

const timedOut = (patience: number): GuildhallError =>
  new GuildhallError(
    "REQUEST_TIMEOUT",
    `The answer was not ready within ${patience} ms. Ask for less at once.`,
  );
