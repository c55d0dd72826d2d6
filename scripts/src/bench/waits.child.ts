import { Pool } from "undici";
import { answerTasks } from "./child.ts";

/** A small query that is asked over and over, until it is told that this is enough. */
export type WaitsTask = Asked | { enough: true };

interface Asked {
  url: string;
  query: string;
}

/** How often it was answered, and how long that took at most, in milliseconds. */
export interface Waits {
  answered: number;
  longest: number;
}

let asking: Promise<Waits> | undefined;
let enough = new AbortController();

/** Whoever else asks, in a process of its own, so that nothing but the server holds it up. */
answerTasks(async (task: WaitsTask): Promise<Waits> => {
  if ("enough" in task) {
    enough.abort();
    if (!asking) throw new Error("Nothing was asked.");
    return asking;
  }
  enough = new AbortController();
  asking = ask(task, enough.signal);
  // It is told with what it came to.
  asking.catch(() => undefined);
  return { answered: 0, longest: 0 };
});

async function ask({ url, query }: Asked, over: AbortSignal): Promise<Waits> {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 1, pipelining: 1 });
  const waits = { answered: 0, longest: 0 };
  const request = {
    path: pathname,
    method: "POST" as const,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  };
  try {
    do {
      const sent = performance.now();
      const response = await pool.request(request);
      const text = await response.body.text();
      waits.longest = Math.max(waits.longest, performance.now() - sent);
      waits.answered++;
      if (response.statusCode !== 200 || text.includes('"errors"'))
        throw new Error(`The small query was answered HTTP ${response.statusCode}, ${text}`);
    } while (!over.aborted);
  } finally {
    await pool.close();
  }
  return waits;
}
