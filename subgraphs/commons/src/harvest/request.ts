import type { ErrorCode } from "@guildhall/schema";
import { parseObject, readText } from "../directory/ask.ts";
import { BOUNDS } from "./bounds.ts";
import { FEED_QUERY, type FeedVariables } from "./page.ts";

export type Reply =
  | { kind: "answer"; body: object; etag: string | null }
  /** What was answered last holds still. */
  | { kind: "same" }
  /** With `wait`, milliseconds to let the server be. */
  | { kind: "failed"; code: ErrorCode; status?: number; wait?: number };

export interface RequestOptions {
  signal: AbortSignal;
  /** The tag of the answer that is here already, where the same is asked again. */
  etag?: string | undefined;
  /** How long to wait for the whole answer, in milliseconds. @default 15 000 */
  timeout?: number | undefined;
}

/** A GET, which can be answered with "not modified"; a server of old may take a POST alone. */
type Method = "GET" | "POST";

const REFUSE_GET = new Set([400, 404, 405, 415, 501]);

/** Asks a region's server for a stretch of its feed. It may be slow, broken or hostile: never throws. */
export async function request(
  url: string,
  variables: FeedVariables,
  options: RequestOptions,
): Promise<Reply> {
  const reply = await send("GET", url, variables, options);
  if (reply.kind !== "failed" || !REFUSE_GET.has(reply.status ?? 0)) return reply;
  return send("POST", url, variables, options);
}

async function send(
  method: Method,
  url: string,
  variables: FeedVariables,
  { signal, etag, timeout = 15_000 }: RequestOptions,
): Promise<Reply> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  try {
    const response = await fetch(method === "GET" ? addressOf(url, variables) : url, {
      method,
      headers: {
        accept: "application/json",
        ...(method === "GET"
          ? etag !== undefined && { "if-none-match": etag }
          : { "content-type": "application/json" }),
      },
      ...(method === "POST" && { body: JSON.stringify({ query: FEED_QUERY, variables }) }),
      // The address is the operator's word; nobody else may send commons to another one.
      redirect: "manual",
      signal: ended,
    });
    return await replyOf(response);
  } catch {
    return { kind: "failed", code: ended.aborted ? "REGION_TIMEOUT" : "REGION_UNREACHABLE" };
  }
}

async function replyOf(response: Response): Promise<Reply> {
  const { status } = response;
  if (status === 304) return { kind: "same" };
  const text = await readText(response, BOUNDS.bytes);
  if (text === null) return { kind: "failed", code: "REGION_RESPONSE_TOO_LARGE" };
  const body = parseObject(text);
  // A GraphQL server may answer with 400 and errors when it lacks a field.
  if (body && (response.ok || (status === 400 && Object.hasOwn(body, "errors"))))
    return { kind: "answer", body, etag: response.headers.get("etag") };
  if (response.ok) return { kind: "failed", code: "REGION_INVALID_RESPONSE" };
  return { kind: "failed", code: "REGION_HTTP_ERROR", status, ...waitOf(response) };
}

function addressOf(url: string, variables: FeedVariables): string {
  const address = new URL(url);
  address.searchParams.set("query", FEED_QUERY);
  address.searchParams.set("variables", JSON.stringify(variables));
  return address.href;
}

const LONGEST_WAIT = 3_600_000;

/** `Retry-After` is a number of seconds, or a date. */
function waitOf(response: Response): { wait?: number } {
  const given = response.headers.get("retry-after");
  if (given === null) return {};
  const seconds = Number(given);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(given) - Date.now();
  return wait > 0 ? { wait: Math.min(wait, LONGEST_WAIT) } : {};
}
