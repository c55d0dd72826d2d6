import { createParser } from "eventsource-parser";

/** Whether a server announces changes at all: one that does not is polled. */
export type Ended = "not offered" | "ended";

export interface ListenOptions {
  signal: AbortSignal;
  /** The position that is known, so that nothing in between is missed. */
  last: number;
  /** The region's log has come to another position. */
  onChange: (position: number) => void;
  onOpen: () => void;
  /** Milliseconds of silence after which the connection is taken to be lost. @default 60 000 */
  silence?: number | undefined;
}

const MOST = 64 * 1024;

/** Listens to what a region announces beside its endpoint, until it ends. Never throws. */
export async function listen(
  url: string,
  region: string,
  { signal, last, onChange, onOpen, silence = 60_000 }: ListenOptions,
): Promise<Ended> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  let timer = setTimeout(end, silence).unref();
  try {
    const response = await fetch(announcementsOf(url, region), {
      headers: { accept: "text/event-stream", "last-event-id": String(last) },
      redirect: "manual",
      signal: AbortSignal.any([signal, ending.signal]),
    });
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok || !type.startsWith("text/event-stream") || !response.body) {
      end();
      return response.status >= 500 ? "ended" : "not offered";
    }
    onOpen();
    // One that is given more than that at once throws when it is fed again.
    const parser = createParser({
      maxBufferSize: MOST,
      onEvent: ({ id }) => {
        const position = Number(id);
        if (Number.isSafeInteger(position) && position >= 0) onChange(position);
      },
    });
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(end, silence).unref();
      parser.feed(decoder.decode(chunk as Uint8Array, { stream: true }));
    }
    return "ended";
  } catch {
    return "ended";
  } finally {
    clearTimeout(timer);
    end();
  }
}

/** Beside the endpoint: `…/lisbon/changes` beside `…/lisbon/graphql`. */
function announcementsOf(url: string, region: string): URL {
  const address = new URL("changes", url);
  address.searchParams.set("region", region);
  return address;
}
