import type { ErrorCode } from "@guildhall/schema";
import { WAIT } from "@guildhall/serving/http";
import { errors, Pool } from "undici";
import { isIntricate } from "./json.ts";

export interface TransportOptions {
  /** Sockets held open to one endpoint. @default 64 */
  connections?: number;
  /** Requests that may wait for a socket of one endpoint; more are refused at once. @default 512 */
  queue?: number;
  /**
   * Largest answer in bytes. The founding regions' largest page, 500 maker spaces with everything
   * of them, would have 1.6 MB. @default 4 MiB
   */
  maxResponse?: number;
  /** Most objects, lists and fields of an answer; that page would have 86,000. @default 150 000 */
  maxMembers?: number;
}

export interface Ask {
  /** The GraphQL request as JSON text. */
  body: string;
  /** Milliseconds to answer in. */
  timeout: number;
  requestId?: string;
  /** Settled when nobody waits for the answer any more. */
  gone?: Promise<unknown> | undefined;
}

export type Answer = { json: unknown; failure?: undefined } | { json?: undefined; failure: Fault };

/** A failure without a name: who failed is said by the caller, who knows the region. */
export interface Fault {
  code: ErrorCode;
  /** Completes "lisbon …". */
  did: string;
}

const SILENCE = new Set<ErrorCode>(["REGION_UNREACHABLE", "REGION_TIMEOUT", "REGION_HTTP_ERROR"]);

/** Whether it looks as if nobody were there; with any other trouble others may well be answered. */
export const isSilence = ({ code }: Fault): boolean => SILENCE.has(code);

/** How one endpoint is asked. A port: later parts (signing, retry, a breaker) wrap it. */
export interface Transport {
  ask(ask: Ask): Promise<Answer>;
  close(): Promise<void>;
}

/** Why somebody who was asked did not answer, for whoever waits for the answer. */
export interface Failure {
  code: ErrorCode;
  message: string;
  /** Since when nobody answers there, where that is known (an instant). */
  since?: string;
}

export const failed = (who: string, { code, did }: Fault): Failure => ({
  code,
  message: `${who} ${did}`,
});

/**
 * Asks one GraphQL endpoint over HTTP. Each endpoint has sockets of its own, so that one that hangs
 * holds back nobody else's. Redirects are not followed: an address is what its partner entered.
 */
export function httpTransport(url: string, options: TransportOptions = {}): Transport {
  const { connections = 64, queue = 512 } = options;
  const { maxResponse = 4 * 1024 * 1024, maxMembers = 150_000 } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    maxResponseSize: maxResponse,
    // The deadline of a call is its own; these would only add timers.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = pathname + search;

  return {
    async ask({ body, timeout, requestId, gone }) {
      if (pool.stats.queued >= queue)
        return fault("REGION_BUSY", "has more requests waiting than the gateway allows.");
      if (timeout <= 0) return late(timeout);
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeout);
      let left = false;
      void gone?.then(() => {
        left = true;
        deadline.abort();
      });
      try {
        const headers: Record<string, string> = {
          "content-type": "application/json",
          accept: "application/graphql-response+json, application/json",
        };
        if (requestId) headers["x-request-id"] = requestId;
        // A server that is told so stops when nobody waits for its answer any more.
        headers[WAIT] = String(Math.ceil(timeout));
        const request = () =>
          pool.request({ path, method: "POST", headers, body, signal: deadline.signal });
        // A server may close an idle connection in the very moment it is used again. What is asked
        // is a read, so it is asked once more on a fresh one.
        const response = await request().catch((error: unknown) => {
          if (isClosed(error)) return request();
          throw error;
        });
        const { statusCode } = response;
        // A GraphQL server says with 400 that it could not read the operation, and why.
        if ((statusCode < 200 || statusCode > 299) && statusCode !== 400) {
          response.body.on("error", () => {}).destroy();
          return fault("REGION_HTTP_ERROR", `answered with HTTP status ${statusCode}.`);
        }
        const text = await response.body.text();
        if (isIntricate(text, maxMembers))
          return fault(
            "REGION_RESPONSE_TOO_LARGE",
            `answered with more than ${maxMembers} objects, lists and fields; ask for less at once.`,
          );
        try {
          return { json: JSON.parse(text) as unknown };
        } catch {
          return statusCode === 400
            ? fault("REGION_HTTP_ERROR", "answered with HTTP status 400.")
            : fault("REGION_INVALID_RESPONSE", "did not answer with JSON.");
        }
      } catch (error) {
        if (left) return fault("REQUEST_TIMEOUT", "was no longer waited for.");
        if (deadline.signal.aborted) return late(timeout);
        if (error instanceof errors.ResponseExceededMaxSizeError)
          return fault(
            "REGION_RESPONSE_TOO_LARGE",
            `answered with more than ${maxResponse} bytes; ask for less at once.`,
          );
        return fault("REGION_UNREACHABLE", "cannot be reached.");
      } finally {
        clearTimeout(timer);
      }
    },
    // Calls in flight have their own deadlines; a partner that left is not waited for.
    close: () => pool.destroy(),
  };
}

const isClosed = (error: unknown): boolean =>
  error instanceof errors.SocketError ||
  ["ECONNRESET", "EPIPE"].includes((error as NodeJS.ErrnoException).code ?? "");

const fault = (code: ErrorCode, did: string): Answer => ({ failure: { code, did } });

const late = (timeout: number): Answer =>
  fault("REGION_TIMEOUT", `did not answer within ${Math.max(0, Math.round(timeout))} ms.`);
