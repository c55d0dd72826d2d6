import { chmod, readFile, rm, stat, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ask, serveTestshire, SHED, UPDATE } from "../testing/editor.ts";
import { createToken, revokeToken } from "./change-tokens.ts";
import { newToken, TOKEN_PREFIX } from "./token.ts";
import { tokenFile } from "./token-file.ts";

const variables = { id: SHED.id, version: 1, input: { name: "New" } };
const codes = ({ errors }: { errors?: { extensions: { code: string } }[] }): unknown =>
  errors?.map(({ extensions }) => extensions.code);

describe("without a token", () => {
  it("everybody reads and introspects", async () => {
    const region = await serveTestshire();
    const { data, errors } = await region.send(
      '{ region { makerSpace(id: "shed") { name } } __schema { mutationType { name } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ __schema: { mutationType: { name: "Mutation" } } });
  });

  it("nobody writes", async () => {
    const region = await serveTestshire();
    const answered = await ask(region, UPDATE, { variables });
    expect(answered).toMatchObject({ status: 200, data: null });
    expect(codes(answered)).toEqual(["UNAUTHENTICATED"]);
    expect(await region.position()).toBe(1);
  });

  it("nobody learns which regions and records there are to write to", async () => {
    const region = await serveTestshire();
    for (const id of ["elsewhere/maker-spaces/shed", "testshire/maker-spaces/nowhere", "nonsense"])
      expect(codes(await ask(region, UPDATE, { variables: { ...variables, id } }))).toEqual([
        "UNAUTHENTICATED",
      ]);
  });
});

describe("a token that is not valid", () => {
  it.each([
    ["unknown", newToken()],
    ["no token at all", "Ana"],
    ["unreadable", "ä ö"],
    ["far too long", "x".repeat(9_000)],
  ])("fails the whole request with 401, queries too: %s", async (_what, token) => {
    const region = await serveTestshire();
    await region.tokenFor("Ana");
    for (const query of [UPDATE, "{ regions { id } }"]) {
      const answered = await region.send(query, {
        token: encodeURI(token),
        ...(query === UPDATE && { variables }),
      });
      expect(answered.status).toBe(401);
      expect(codes(answered)).toEqual(["UNAUTHENTICATED"]);
      expect(answered.headers.get("www-authenticate")).toMatch("Bearer");
      expect(JSON.stringify(answered.errors)).not.toContain(token);
    }
    expect(await region.position()).toBe(1);
  });

  it("is one of another scheme", async () => {
    const region = await serveTestshire();
    const response = await fetch(region.server.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: "Basic QW5hOnNlY3JldA==" },
      body: JSON.stringify({ query: "{ regions { id } }" }),
    });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain("QW5hOnNlY3JldA");
  });

  it("is one that has expired, or was revoked while the region is served", async () => {
    const region = await serveTestshire();
    const late = await createToken(region.file, {
      name: "Late",
      scope: "edit",
      expiresAt: new Date(Date.now() - 1),
    });
    expect(codes(await ask(region, UPDATE, { token: late.token, variables }))).toEqual([
      "UNAUTHENTICATED",
    ]);
    const token = await region.tokenFor("Ana");
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
    await revokeToken(region.file, "Ana");
    const again = { ...variables, version: 2, input: { name: "Newer" } };
    expect((await ask(region, UPDATE, { token, variables: again })).status).toBe(401);
    expect(await region.position()).toBe(2);
  });

  it.each([
    ["cannot be read", (file: string) => writeFile(file, "{ half a fi")],
    ["are gone", (file: string) => rm(file)],
  ])("is none that was let in before, while the region's tokens %s", async (_what, lose) => {
    const region = await serveTestshire([SHED], { neighbour: "nextshire" });
    const token = await region.tokenFor("Ana");
    const next = await createToken(tokenFile(region.data, "nextshire"), {
      name: "Di",
      scope: "edit",
    });
    expect((await region.send("{ regions { id } }", { token })).status).toBe(200);
    const text = await readFile(region.file, "utf8");
    await lose(region.file);
    const answered = await ask(region, UPDATE, { token, variables });
    expect([answered.status, codes(answered)]).toEqual([503, ["AUTHENTICATION_UNAVAILABLE"]]);
    expect((await region.send("{ regions { id } }")).status).toBe(200);
    expect((await region.send("{ regions { id } }", { token: next.token })).status).toBe(200);
    await writeFile(region.file, text);
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
  });

  it("is turned away after 20 from one address, and those of the region are not", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const attempts = await Promise.all(
      Array.from({ length: 30 }, () => region.send("{ regions { id } }", { token: newToken() })),
    );
    const refused = attempts.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(codes(refused[0]!)).toEqual(["TOO_MANY_ATTEMPTS"]);
    expect(Number(refused[0]!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
  });
});

const createCouncil = (args: string): string =>
  `mutation { answer: createCouncil(${args} input: { name: "Growth", status: ACTIVE, sources: [] }) { record { id } } }`;

describe("a token of the region", () => {
  it("does not write with scope read, nor in another region of the server", async () => {
    const region = await serveTestshire([SHED], { neighbour: "nextshire" });
    const reader = await region.tokenFor("Cy", "read");
    expect(codes(await ask(region, UPDATE, { token: reader, variables }))).toEqual(["FORBIDDEN"]);
    const file = tokenFile(region.data, "nextshire");
    const { token } = await createToken(file, { name: "Di", scope: "admin" });
    const answered = await ask(region, UPDATE, { token, variables });
    expect(codes(answered)).toEqual(["FORBIDDEN"]);
    expect(answered.errors![0]!.message).toBe("The token is not for testshire.");
    expect(await region.position()).toBe(1);
  });

  it("writes with scope edit, and with admin, which includes it", async () => {
    const region = await serveTestshire();
    for (const [at, scope] of (["edit", "admin"] as const).entries()) {
      const token = await region.tokenFor(scope, scope);
      const change = { ...variables, version: at + 1, input: { name: scope } };
      expect((await ask(region, UPDATE, { token, variables: change })).answer.problems).toEqual([]);
    }
  });

  it("is told to name the region where the endpoint serves several", async () => {
    const region = await serveTestshire([SHED], { neighbour: "nextshire" });
    const token = await region.tokenFor("Ana");
    expect(codes(await ask(region, createCouncil(""), { token }))).toEqual(["REGION_NOT_SERVED"]);
    expect(
      (await ask(region, createCouncil('region: "testshire"'), { token })).answer.record?.id,
    ).toBe("testshire/councils/growth");
  });

  it("is kept as a hash, in a file that its owner alone reads", async () => {
    const region = await serveTestshire();
    const token = await region.tokenFor("Ana");
    const text = await readFile(region.file, "utf8");
    expect(token).toMatch(new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`));
    expect(text).not.toContain(token.slice(TOKEN_PREFIX.length));
    expect((await stat(region.file)).mode & 0o777).toBe(0o600);
    await chmod(region.file, 0o644);
    await region.tokenFor("Bo");
    expect((await stat(region.file)).mode & 0o777).toBe(0o600);
  });

  it("has a name that no other has, however many are made at once", async () => {
    const region = await serveTestshire();
    const made = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => region.tokenFor(`Editor ${at % 4}`)),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(JSON.parse(await readFile(region.file, "utf8")).tokens).toHaveLength(4);
  });
});

it("refuses a body that is too large before anything of it is done", async () => {
  const region = await serveTestshire();
  const token = await region.tokenFor("Ana");
  const input = { description: "x".repeat(2_000_000) };
  const answered = await ask(region, UPDATE, { token, variables: { ...variables, input } });
  expect(answered.status).toBe(413);
  expect(codes(answered)).toEqual(["BODY_TOO_LARGE"]);
  expect(await region.position()).toBe(1);
});

it("takes no change by GET, nor from a form of another site", async () => {
  const region = await serveTestshire();
  const token = await region.tokenFor("Ana");
  const authorization = `Bearer ${token}`;
  const url = new URL(region.server.url);
  url.searchParams.set(
    "query",
    `mutation { reopenRecord(id: "${SHED.id}", expectedVersion: 1) { id } }`,
  );
  const get = await fetch(url, {
    headers: { authorization, "apollo-require-preflight": "true" },
  });
  expect(get.status).toBe(405);
  const form = await fetch(region.server.url, {
    method: "POST",
    headers: { authorization, "content-type": "text/plain" },
    body: JSON.stringify({ query: UPDATE, variables }),
  });
  expect(form.status).toBe(400);
  expect(await region.position()).toBe(1);
});
