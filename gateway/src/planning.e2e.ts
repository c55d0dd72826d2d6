import { ERRORS } from "@guildhall/schema";
import { expect, it } from "vitest";
import { type query, startMiniFederation } from "../../test/support/index.ts";

/** Asks as a program does that looks at the whole answer. */
async function ask(url: string, text: string) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text }),
  });
  const { errors } = (await response.json()) as Awaited<ReturnType<typeof query>>;
  return { status: response.status, headers: response.headers, error: errors?.[0] };
}

it("tells whose operation takes too long to plan what to do", async () => {
  await using federation = await startMiniFederation(["lisbon"], { planning: { deadline: 1 } });
  const { status, error } = await ask(federation.url, "{ regions { id } }");
  expect(status).toBe(ERRORS.OPERATION_TOO_COMPLEX.status);
  expect(error).toEqual({
    message: expect.stringMatching(/more to plan than the 1 ms .* Ask for less at once/),
    extensions: { code: "OPERATION_TOO_COMPLEX" },
  });
});

it("tells whoever comes while too many wait to be planned when to come again", async () => {
  await using federation = await startMiniFederation(["lisbon"], { planning: { waiting: 0 } });
  const answers = await Promise.all(
    ["a", "b", "c"].map((alias) => ask(federation.url, `{ ${alias}: regions { id } }`)),
  );
  const refused = answers.filter(({ error }) => error);
  expect(refused.length).toBeGreaterThan(0);
  for (const { status, headers, error } of refused) {
    expect(status).toBe(ERRORS.BUSY.status);
    expect(headers.get("retry-after")).toBe("2");
    expect(error?.extensions).toEqual({ code: "BUSY" });
  }
  expect(refused.length).toBeLessThan(3);
});
