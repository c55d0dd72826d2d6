import { describe, expect, it } from "vitest";
import { send, testPartner } from "../testing/partner.ts";
import { ask } from "./ask.ts";

const signal = new AbortController().signal;

describe("asking a partner's server", () => {
  it("gives the body of a GraphQL answer, also of one that only refuses", async () => {
    await using partner = await testPartner((_, response) => send(response, { data: { a: 1 } }));
    expect(await ask(partner.url, "{ a }", { signal })).toEqual({ body: { data: { a: 1 } } });
    partner.reply = (_, response) => send(response, { errors: [{ message: "no a" }] }, 400);
    expect(await ask(partner.url, "{ a }", { signal })).toEqual({
      body: { errors: [{ message: "no a" }] },
    });
  });

  it.each([
    ["REGION_HTTP_ERROR", "no body", 503, ""],
    ["REGION_HTTP_ERROR", "a page", 400, "<html>"],
    ["REGION_HTTP_ERROR", "an object without errors", 400, "{}"],
    ["REGION_INVALID_RESPONSE", "a page", 200, "<html>"],
    ["REGION_INVALID_RESPONSE", "a list", 200, "[]"],
    ["REGION_INVALID_RESPONSE", "null", 200, "null"],
    ["REGION_RESPONSE_TOO_LARGE", "too much", 200, `{"data":"${"x".repeat(2_000)}"}`],
  ])("says %s of %s with status %i", async (code, _what, status, body) => {
    await using partner = await testPartner((_, response) => send(response, body, status));
    expect(await ask(partner.url, "{ a }", { signal, limit: 1_000 })).toEqual({ code });
  });

  it("does not follow a server that sends it elsewhere", async () => {
    await using other = await testPartner((_, response) => send(response, { data: {} }));
    await using partner = await testPartner((_, response) => {
      response.writeHead(307, { location: other.url }).end();
    });
    expect(await ask(partner.url, "{ a }", { signal })).toEqual({ code: "REGION_HTTP_ERROR" });
    expect(other.asked).toEqual([]);
  });

  it("gives up on one that is silent, and on one that stops in the middle", async () => {
    await using partner = await testPartner(() => undefined);
    expect(await ask(partner.url, "{ a }", { signal, timeout: 50 })).toEqual({
      code: "REGION_TIMEOUT",
    });
    partner.reply = (_, response) => response.writeHead(200).write('{"data":');
    expect(await ask(partner.url, "{ a }", { signal, timeout: 50 })).toEqual({
      code: "REGION_TIMEOUT",
    });
  });

  it("says that one is unreachable where nothing listens", async () => {
    const partner = await testPartner(() => undefined);
    await partner.close();
    expect(await ask(partner.url, "{ a }", { signal })).toEqual({ code: "REGION_UNREACHABLE" });
  });
});
