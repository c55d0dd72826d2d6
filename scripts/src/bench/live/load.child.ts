import { Pool } from "undici";
import { answerTasks } from "../child.ts";
import { percentile } from "../statistics.ts";

export interface LoadTask {
  url: string;
  query: string;
  connections: number;
  seconds: number;
}

export type Load = { requests: number; throughput: number; p50: number; p95: number };

/** A closed loop: each connection asks again as soon as it has its answer. */
answerTasks(async ({ url, query, connections, seconds }: LoadTask): Promise<Load> => {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const body = JSON.stringify({ query });
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let length = 0;

  const loop = async (): Promise<void> => {
    while (performance.now() < end) {
      const sent = performance.now();
      const response = await pool.request({
        path: pathname,
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      const received = (await response.body.arrayBuffer()).byteLength;
      times.push(performance.now() - sent);
      // A wrong answer is a fast one: it must not count.
      if (response.statusCode !== 200 || (length && received !== length))
        throw new Error(`HTTP ${response.statusCode}, ${received} bytes, wanted ${length}.`);
      length = received;
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  const spent = (performance.now() - begun) / 1000;
  await pool.close();
  return {
    requests: times.length,
    throughput: times.length / spent,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
});
