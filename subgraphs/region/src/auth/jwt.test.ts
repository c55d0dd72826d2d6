import { startServer } from "@guildhall/serving/testing";
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { ask, serveTestshire, SHED, UPDATE } from "../testing/editor.ts";
import { readAuthConfig } from "./config.ts";

const ISSUER = "https://login.testshire.example";
const AUDIENCE = "guildhall";
const { publicKey, privateKey } = await generateKeyPair("ES256");
const key: JWK = { ...(await exportJWK(publicKey)), kid: "one", alg: "ES256" };

interface Claims {
  issuer?: string;
  audience?: string;
  expires?: string;
  scope?: unknown;
  by?: typeof privateKey | Uint8Array;
  alg?: string;
  kid?: string;
  claims?: JWTPayload;
}

const signed = (claims: JWTPayload): Promise<string> =>
  new SignJWT({ scope: "guildhall:testshire:edit", iss: ISSUER, aud: AUDIENCE, ...claims })
    .setProtectedHeader({ alg: "ES256", kid: "one" })
    .sign(privateKey);

const sign = ({
  issuer = ISSUER,
  audience = AUDIENCE,
  expires = "5m",
  scope = "openid guildhall:testshire:edit",
  by = privateKey,
  alg = "ES256",
  kid = "one",
  claims = {},
}: Claims = {}): Promise<string> =>
  new SignJWT({ scope, ...claims })
    .setProtectedHeader({ alg, kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject("ana@testshire.example")
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(by);

const byKeys = { issuers: [{ issuer: ISSUER, audience: AUDIENCE, keys: [key as never] }] };
const variables = { id: SHED.id, version: 1, input: { name: "New" } };

describe("a token of the region's identity provider", () => {
  it("writes with a scope of the region, in the name of its subject", async () => {
    const region = await serveTestshire([SHED], { auth: byKeys });
    const token = await sign();
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
    const { data } = await region.send(
      `{ recordHistory(id: "${SHED.id}", first: 1) { entries { author { kind name } } } }`,
      { token },
    );
    expect(data).toEqual({
      recordHistory: { entries: [{ author: { kind: "EDITOR", name: "ana@testshire.example" } }] },
    });
  });

  it.each([
    ["another region's scope", "guildhall:nextshire:admin"],
    ["scope read", "guildhall:testshire:read"],
    ["a scope of another service", "other:testshire:edit"],
    ["a scope with something after it", "guildhall:testshire:edit:not"],
    ["no scope", null],
    ["scopes of a strange shape", { edit: true }],
  ])("is FORBIDDEN to write with %s", async (_what, scope) => {
    const region = await serveTestshire([SHED], { auth: byKeys });
    const { errors } = await ask(region, UPDATE, { token: await sign({ scope }), variables });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(await region.position()).toBe(1);
  });

  it("may have its scopes as a list, of which the widest counts, under a claim of any name", async () => {
    const auth = {
      issuers: [{ ...byKeys.issuers[0]!, scopesClaim: "permissions", nameClaim: "email" }],
    };
    const region = await serveTestshire([SHED], { auth });
    const permissions = ["guildhall:testshire:edit", "guildhall:testshire:read"];
    const token = await sign({ claims: { permissions, email: "a@b.si" } });
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
  });
});

describe("a token is UNAUTHENTICATED, and nothing is written", () => {
  it.each<[string, () => Promise<string>]>([
    ["when it has expired", () => sign({ expires: "-1m" })],
    ["when it is for another audience", () => sign({ audience: "other" })],
    ["when another issuer made it", () => sign({ issuer: "https://evil.example" })],
    [
      "when another key signed it",
      async () => sign({ by: (await generateKeyPair("ES256")).privateKey }),
    ],
    [
      "when it is signed with the public key as a secret",
      () => sign({ alg: "HS256", by: new TextEncoder().encode(JSON.stringify(key).padEnd(64)) }),
    ],
    [
      "when it is not signed",
      async () =>
        `${Buffer.from('{"alg":"none"}').toString("base64url")}.${(await sign()).split(".")[1]}.`,
    ],
    ["when its content was changed", async () => changed(await sign())],
    ["when it never expires", () => signed({ sub: "ana@testshire.example" })],
    ["when it is nobody's", () => signed({ exp: 4_102_444_800 })],
    ["when it is longer than any", () => sign({ claims: { padding: "x".repeat(9_000) } })],
  ])("%s", async (_when, made) => {
    const region = await serveTestshire([SHED], { auth: byKeys });
    const token = await made();
    const answered = await ask(region, UPDATE, { token, variables });
    expect(answered.status).toBe(401);
    expect(answered.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
    expect(JSON.stringify(answered.errors)).not.toContain(token.split(".")[1]);
    expect(await region.position()).toBe(1);
  });
});

function changed(token: string): string {
  const [header, content, signature] = token.split(".") as [string, string, string];
  const claims = JSON.parse(Buffer.from(content, "base64url").toString()) as object;
  const more = JSON.stringify({ ...claims, scope: "guildhall:testshire:admin" });
  return `${header}.${Buffer.from(more).toString("base64url")}.${signature}`;
}

async function keyServer(answer: () => { status: number; keys: JWK[] }): Promise<string> {
  const server = await startServer((_request, response) => {
    const { status, keys } = answer();
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ keys }));
  });
  onTestFinished(server.close);
  return `${server.url}/jwks.json`;
}
const at = (jwksUrl: string) => ({ issuers: [{ issuer: ISSUER, audience: AUDIENCE, jwksUrl }] });

describe("keys at an address", () => {
  it("are fetched when the first token comes", async () => {
    const url = await keyServer(() => ({ status: 200, keys: [key] }));
    const region = await serveTestshire([SHED], { auth: at(url) });
    const token = await sign();
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
    const unknown = await ask(region, UPDATE, { token: await sign({ kid: "two" }), variables });
    expect(unknown.status).toBe(401);
  });

  it("that cannot be had are not the token's fault: 503, and later it is valid", async () => {
    let status = 500;
    const url = await keyServer(() => ({ status, keys: [key] }));
    const region = await serveTestshire([SHED], { auth: at(url) });
    const token = await sign();
    const answered = await ask(region, UPDATE, { token, variables });
    expect(answered.status).toBe(503);
    expect(answered.errors).toMatchObject([{ extensions: { code: "AUTHENTICATION_UNAVAILABLE" } }]);
    status = 200;
    expect((await ask(region, UPDATE, { token, variables })).answer.record?.version).toBe(2);
  });
});

describe("the configuration", () => {
  it.each([
    ["a shared secret as key", { keys: [{ kty: "oct", k: "c2VjcmV0" }] }, /public key/],
    ["a private key", { keys: [{ ...key, d: "x" }] }, /public key/],
    ["keys over an open line", { jwksUrl: "http://login.example/jwks" }, /https/],
    ["no keys", {}, /either jwksUrl or keys/],
    ["a word it does not know", { keys: [key], audiense: "x" }, /audiense/],
  ])("refuses %s and says so", async (_what, rest, message) => {
    const given = { issuers: [{ issuer: ISSUER, audience: AUDIENCE, ...rest }] } as never;
    await expect(readAuthConfig("/nowhere", given)).rejects.toThrow(message);
  });
});
