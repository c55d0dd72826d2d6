import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { startServer, type TestServer } from "@guildhall/serving/testing";
import { parse } from "graphql";

export interface FakeGraph extends TestServer {
  /** What it was asked, the last last. */
  asked: { query: string; variables: Record<string, unknown> }[];
}

export const SNAPSHOT = {
  hash: "4f2a",
  address: "http://localhost:4000/snapshots/4f2a",
  takenAt: "2026-11-24T00:00:00Z",
  citation: { text: "Kranj; Lisbon; Guildhall (2026). Guildhall catalogue snapshot 4f2a." },
};

/** A graph that answers any question that can be read with these fields, and keeps it where asked to. */
export async function fakeGraph(data: object, more: object = {}): Promise<FakeGraph> {
  const asked: FakeGraph["asked"] = [];
  const server = await startServer((_request, response, body) => {
    const question = JSON.parse(body) as FakeGraph["asked"][number];
    parse(question.query);
    asked.push(question);
    const snapshot = question.query.includes("snapshot(") ? { snapshot: SNAPSHOT } : {};
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ data: { ...snapshot, ...data }, ...more }));
  });
  return Object.assign(server, { asked });
}

/** What a command writes to a terminal of so many columns. */
export async function written(
  command: (output: NodeJS.WritableStream) => Promise<void>,
  columns?: number,
): Promise<string> {
  const output = Object.assign(new PassThrough(), { columns });
  const read = text(output);
  await command(output).finally(() => output.end());
  return read;
}
