import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { post, type Answer } from "@guildhall/serving/testing";
import { onTestFinished } from "vitest";
import { createToken } from "../auth/change-tokens.ts";
import type { AuthOptions } from "../auth/config.ts";
import type { Scope } from "../auth/scope.ts";
import { tokenFile } from "../auth/token-file.ts";
import { startRegion } from "../start.ts";
import { temporaryFolder, testRecord, writeTestshire, type TestRecord } from "./folder.ts";

export const SHED = testRecord("maker-spaces", "shed", {
  name: "The Shed",
  status: "ACTIVE",
  description: "A shed.",
});

/** What an editor types in for a new record. */
export const BARN = {
  name: "Die Scheune für Łukasz",
  status: "ACTIVE",
  sources: [{ kind: "ADDRESS", address: "https://www.kranj.si/", confidence: "HIGH" }],
};

interface GraphqlAnswer extends Answer<Record<string, unknown>> {
  status: number;
  headers: Headers;
}

export interface Answered {
  id: string;
  version: number | null;
  record: (Record<string, unknown> & { id: string; version: number }) | null;
  problems: { code: string; field: string | null; message: string; found: string | null }[];
  conflict: {
    currentVersion: number;
    current: Record<string, unknown>;
    differences: { field: string; yours: unknown; current: unknown }[];
  } | null;
}

export const OUTCOME =
  "problems { code field message found } conflict { currentVersion current differences { field yours current } }";

async function sendTo(
  url: string,
  query: string,
  { token, variables = {} }: Request = {},
): Promise<GraphqlAnswer> {
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await post(url, query, variables, headers);
  const { status } = response;
  return {
    status,
    headers: response.headers,
    ...((await response.json()) as object),
  } as GraphqlAnswer;
}

interface ServeOptions {
  auth?: AuthOptions;
  /** Id of a second region on the same server. */
  neighbour?: string;
}

/** A region's server with a small registry, and what an editor needs to write to it. */
export async function serveTestshire(
  records: readonly TestRecord[] = [SHED],
  { auth, neighbour }: ServeOptions = {},
) {
  const place = await temporaryFolder();
  onTestFinished(() => place[Symbol.asyncDispose]());
  const folders = [join(place.path, "testshire")];
  const data = join(place.path, "data");
  await writeTestshire(folders[0]!, records);
  if (neighbour) {
    const folder = join(place.path, neighbour);
    await mkdir(folder);
    await writeFile(join(folder, "region.json"), JSON.stringify({ id: neighbour }));
    folders.push(folder);
  }
  const server = await startRegion({ folders, data, follow: false, ...(auth && { auth }) });
  onTestFinished(() => server.stop());
  const file = tokenFile(data, "testshire");

  const send = (query: string, request?: Request): Promise<GraphqlAnswer> =>
    sendTo(server.url, query, request);

  return {
    server,
    /** The same registry, served once more as another process would. */
    secondServer: async () => {
      const second = await startRegion({ folders, data, follow: false });
      onTestFinished(() => second.stop());
      return {
        send: (query: string, request?: Request) => sendTo(second.url, query, request),
      };
    },
    data,
    file,
    send,
    tokenFor: async (name: string, scope: Scope = "edit"): Promise<string> =>
      (await createToken(file, { name, scope })).token,
    /** Number of the log's last entry: unchanged where nothing was written. */
    position: async (): Promise<number> => {
      const { data: answered } = await send(
        '{ region(id: "testshire") { registry { position } } }',
      );
      return (answered as { region: { registry: { position: number } } }).region.registry.position;
    },
  };
}

interface Request {
  token?: string;
  variables?: Record<string, unknown>;
}

/** Sends an operation whose one field is named `answer`. */
export async function ask(
  { send }: { send: (query: string, request?: Request) => Promise<GraphqlAnswer> },
  query: string,
  request: Request,
): Promise<GraphqlAnswer & { answer: Answered }> {
  const sent = await send(query, request);
  return { ...sent, answer: sent.data?.["answer"] as Answered };
}

export const CREATE = `mutation ($id: String, $input: MakerSpaceInput!) {
  answer: createMakerSpace(id: $id, input: $input) { record { id name version issues { code field } } ${OUTCOME} }
}`;
export const UPDATE = `mutation ($id: ID!, $version: Int!, $input: MakerSpacePatch!) {
  answer: updateMakerSpace(id: $id, expectedVersion: $version, input: $input) {
    record { id version name description notes operator { name } } ${OUTCOME}
  }
}`;
