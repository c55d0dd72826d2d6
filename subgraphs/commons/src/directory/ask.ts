import type { ErrorCode } from "@guildhall/schema";

/** A GraphQL response of whatever shape, or why there is none. */
export type Answer = { body: unknown; code?: undefined } | { code: ErrorCode; body?: undefined };

export interface AskOptions {
  signal: AbortSignal;
  /** How long to wait for the whole answer, in milliseconds. @default 3000 */
  timeout?: number;
  /** Largest answer in bytes. @default 1 MiB */
  limit?: number;
}

/** Asks a partner's server, which may be slow, broken or hostile. Never throws. */
export async function ask(
  url: string,
  query: string,
  { signal, timeout = 3_000, limit = 1024 * 1024 }: AskOptions,
): Promise<Answer> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const timer = setTimeout(stop, timeout).unref();
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query }),
      // The address is the operator's word; nobody else may send commons to another one.
      redirect: "manual",
      signal: stopping.signal,
    });
    const text = await readText(response, limit);
    if (text === null) return { code: "REGION_RESPONSE_TOO_LARGE" };
    const body = parseObject(text);
    // A GraphQL server may answer with 400 and errors when it lacks a field.
    if (response.ok || (response.status === 400 && body && Object.hasOwn(body, "errors")))
      return body ? { body } : { code: "REGION_INVALID_RESPONSE" };
    return { code: "REGION_HTTP_ERROR" };
  } catch {
    return { code: stopping.signal.aborted ? "REGION_TIMEOUT" : "REGION_UNREACHABLE" };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
    stop();
  }
}

/** The body as text, or null as soon as it is longer than the limit. */
export async function readText(response: Response, limit: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (!response.body) return "";
  for await (const chunk of response.body) {
    size += (chunk as Uint8Array).byteLength;
    if (size > limit) return null;
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What a text of JSON says where that is an object. */
export function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
