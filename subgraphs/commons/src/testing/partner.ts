import type { ServerResponse } from "node:http";
import { startServer } from "@guildhall/serving/testing";

type Reply = (query: string, response: ServerResponse) => void;

export interface TestPartner extends AsyncDisposable {
  url: string;
  /** The queries it was asked, in order. */
  asked: string[];
  /** How it answers from now on. */
  reply: Reply;
  close(): Promise<void>;
}

/** A partner's server that answers as the test says. */
export async function testPartner(reply: Reply): Promise<TestPartner> {
  const server = await startServer((_request, response, body) => {
    const { query } = JSON.parse(body) as { query: string };
    partner.asked.push(query);
    partner.reply(query, response);
  });
  const partner: TestPartner = {
    url: `${server.url}/graphql`,
    asked: [],
    reply,
    close: server.close,
    [Symbol.asyncDispose]: server.close,
  };
  return partner;
}

export const send = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
};

const registry = { position: 7, updatedAt: "2026-11-22T09:30:00.000Z", contractVersion: "1.0" };

/** Answers as a region's server does: how its registries stand, its fields, its profiles. */
export const serving =
  (...profiles: readonly ({ id: string } & Record<string, unknown>)[]): Reply =>
  (query, response) => {
    if (query.includes("__type"))
      return send(response, {
        data: { __type: { fields: [...FIELDS].map((name) => ({ name })) } },
      });
    const answers = query.includes("registry")
      ? profiles.map(({ id }) => ({ id, registry }))
      : profiles;
    send(response, { data: { regions: answers } });
  };

const FIELDS = ["id", "name", "country", "population", "partnerships", "makerSpaces"];
