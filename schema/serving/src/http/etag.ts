import type { FastifyInstance } from "fastify";
import { createHash } from "node:crypto";

// In which form an answer is sent, and what it may show, depends on these.
const VARY = "accept, accept-encoding, authorization";

/**
 * Gives each answer that may be kept an `ETag`, and says "not modified" to who has it already. What
 * says nothing of caching is not kept by anybody.
 */
export function useEtag(http: FastifyInstance): void {
  http.addHook("onSend", async (request, reply, payload) => {
    const policy = reply.getHeader("cache-control");
    if (policy === undefined) reply.header("cache-control", "no-store");
    if (policy === undefined || policy === "no-store") return undefined;
    if (reply.statusCode !== 200 || typeof payload !== "string") return undefined;
    const etag = etagOf(payload);
    reply.header("etag", etag);
    reply.header("vary", [reply.getHeader("vary"), VARY].filter(Boolean).join(", "));
    if (!isKnown(etag, request.headers["if-none-match"])) return undefined;
    reply.code(304).removeHeader("content-type");
    return "";
  });
}

// Weak: an answer is the same however it is compressed.
const etagOf = (text: string): string =>
  `W/"${createHash("sha1").update(text).digest("base64url")}"`;

const strong = (etag: string): string => etag.trim().replace(/^W\//, "");

const isKnown = (etag: string, given: string | undefined): boolean =>
  given !== undefined &&
  (given.trim() === "*" || given.split(",").some((one) => strong(one) === strong(etag)));
