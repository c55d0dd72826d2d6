/** An answer as a client gets it; tests know what they asked for. */
export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- the shape is the query's
  data?: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [key: string]: unknown };
  }[];
  extensions?: {
    regions?: {
      id: string;
      served: string;
      code: string;
      message: string;
      asOf: string | null;
      fields?: string[];
    }[];
    [key: string]: unknown;
  };
}

/** Sends one query as a client does. */
export async function query(
  url: string,
  text: string,
  variables?: Record<string, unknown>,
): Promise<Answer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  return (await response.json()) as Answer;
}

/** Waits until something holds, however long that takes within a test's own time. */
export async function until<T>(
  look: () => T | Promise<T>,
  within = 10_000,
): Promise<Exclude<T, false | undefined | null>> {
  const end = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found as Exclude<T, false | undefined | null>;
    if (Date.now() > end) throw new Error(`still not so after ${within} ms: ${String(look)}`);
    await new Promise((next) => setTimeout(next, 10));
  }
}
