import { temporaryFolder } from "@guildhall/serving/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { captureLog, startMiniFederation, until } from "../../test/support/index.ts";

const NAMES = "query Names($ids: [ID!]) { regions(ids: $ids) { id makerSpaces { totalCount } } }";
const IDS = "query Ids { regions { id } }";

async function trusting(manifest: unknown) {
  const folder = await temporaryFolder();
  onTestFinished(() => folder[Symbol.asyncDispose]());
  const documentsFile = await folder.write("documents.json", manifest);
  const { log, lines } = captureLog();
  const federation = await startMiniFederation(["bologna", "lisbon"], { documentsFile, log });
  onTestFinished(() => federation[Symbol.asyncDispose]());
  const { url } = federation;
  return {
    url,
    lines,
    replace: (next: unknown) => folder.write("documents.json", next),
    get: (parameters: Record<string, string>, at = url) =>
      fetch(`${at}?${new URLSearchParams(parameters)}`),
    post: (body: unknown) =>
      fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
  };
}

const hashed = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return [response.status, errors?.[0]?.extensions.code];
};
const REFUSED = [403, "DOCUMENT_NOT_TRUSTED"];
const BOTH = [{ id: "bologna" }, { id: "lisbon" }];

describe("a gateway that answers trusted documents only", () => {
  it("answers them by their id over GET and POST, in each way that clients send it", async () => {
    const { get, post } = await trusting({ aaa: NAMES, bbb: IDS });
    for (const answer of [
      await get({ documentId: "bbb" }),
      await get({ documentId: "sha256:bbb" }),
      await get({ extensions: JSON.stringify(hashed("bbb")) }),
      await get({ extensions: JSON.stringify(hashed("bbb")), query: IDS }),
      await post({ documentId: "bbb" }),
      await post({ extensions: hashed("bbb") }),
      await post({ extensions: hashed("bbb"), query: IDS }),
      await post({ query: IDS }),
    ])
      expect([answer.status, await answer.json()]).toMatchObject([
        200,
        { data: { regions: BOTH } },
      ]);
    const one = await get({ documentId: "aaa", variables: '{"ids":["lisbon"]}' });
    expect(one.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=30");
    expect(await one.json()).toMatchObject({
      data: { regions: [{ id: "lisbon", makerSpaces: { totalCount: expect.any(Number) } }] },
    });
  });

  it("refuses every other operation, however it is sent", async () => {
    const { url, get, post } = await trusting({ bbb: IDS });
    const other = "{ regions { name } }";
    for (const answer of [
      await get({ query: other }),
      await post({ query: other }),
      await post({ query: other, documentId: "bbb" }),
      await get({ query: other, documentId: "bbb" }),
      await get({ documentId: "ccc" }),
      await post({ extensions: hashed("ccc") }),
      await post({ query: other, extensions: hashed("ccc") }),
      await post({ query: `${other} query Schema { __typename }`, operationName: "Schema" }),
      await post({ query: "{ ...F } fragment F on Query { __typename regions { id } }" }),
      await get({ query: other }, url.replace("/graphql", "/%67raphql")),
      await fetch(`${url}?documentId=bbb?&${new URLSearchParams({ query: other })}`),
    ])
      expect(await codeOf(answer)).toEqual(REFUSED);
    const { errors } = (await (await get({ documentId: "ccc" })).json()) as {
      errors: { message: string }[];
    };
    expect(errors[0]?.message).toBe(
      'Got the document "ccc", wanted one of the 1 documents that this gateway answers, by its id. Its operator can add yours to them. The schema is open: ask by introspection or at /schema.graphql.',
    );
  });

  it("still tells its schema, and how it is", async () => {
    const { url, post } = await trusting({ bbb: IDS });
    const about = await post({
      query: "{ ...F } fragment F on Query { __schema { queryType { name } } __typename }",
    });
    expect(await about.json()).toMatchObject({
      data: { __schema: { queryType: { name: "Query" } }, __typename: "Query" },
    });
    for (const path of ["/ready", "/health", "/schema.graphql"])
      expect((await fetch(new URL(path, url))).status).toBe(200);
  });

  it("follows its manifest, and keeps the last good one", async () => {
    const { get, replace, lines } = await trusting({ bbb: IDS });
    await replace({ ccc: IDS });
    await until(async () => (await get({ documentId: "ccc" })).status === 200);
    expect(await codeOf(await get({ documentId: "bbb" }))).toEqual(REFUSED);
    await replace({ ddd: "{ broken" });
    await until(() => lines.some(({ problem }) => /ddd is not GraphQL/.test(String(problem))));
    expect((await get({ documentId: "ccc" })).status).toBe(200);
  });

  it("does not start without one that can be used", async () => {
    await using folder = await temporaryFolder();
    const start = (documentsFile: string) => startMiniFederation([], { documentsFile });
    await expect(start(`${folder.path}/none.json`)).rejects.toThrow(
      /none\.json, which cannot be used\. It cannot be read \(ENOENT\)/,
    );
    const broken = await folder.write("broken.json", "[]");
    await expect(start(broken)).rejects.toThrow(/broken\.json, which cannot be used\. Wanted/);
  });
});
