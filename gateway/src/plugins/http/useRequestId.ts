import { randomUUID } from "node:crypto";
import type { Http } from "@guildhall/serving/http";

export const REQUEST_ID = "x-request-id";
const FIT = /^[\w.:-]{1,64}$/;

/** Each request has an id: the client's own if it is fit for logs, else a new one. */
export function useRequestId(http: Http): void {
  http.addHook("onRequest", async (request, reply) => {
    const given = request.headers[REQUEST_ID];
    const id = typeof given === "string" && FIT.test(given) ? given : randomUUID();
    request.headers[REQUEST_ID] = id;
    reply.header(REQUEST_ID, id);
  });
}
