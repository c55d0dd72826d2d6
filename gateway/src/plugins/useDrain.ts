import { type createHttp, fail } from "@guildhall/schema/http";

type Http = ReturnType<typeof createHttp>;

export interface Drain {
  readonly draining: boolean;
  /** New requests are refused from now on; settles when those under way are answered. */
  start(): Promise<void>;
}

/** Lets requests under way end and refuses new ones, before the server goes. */
export function useDrain(http: Http): Drain {
  let draining = false;
  http.addHook("onRequest", async (_request, reply) => {
    if (!draining) return undefined;
    return fail(reply, "SHUTTING_DOWN", "The gateway is stopping; try again in a moment.");
  });
  // A connection that is kept open after its last answer would hold up the end.
  http.addHook("onSend", async (_request, reply) => {
    if (draining) reply.header("connection", "close");
  });
  return {
    get draining() {
      return draining;
    },
    async start() {
      draining = true;
      await http.close();
    },
  };
}
