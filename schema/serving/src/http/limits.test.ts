import { expect, it } from "vitest";
import { smallGraph } from "./testing/small-graph.ts";

const codes = async (answer: Response) => {
  const { errors } = (await answer.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return [answer.status, errors?.map(({ extensions: { code } }) => code).join()];
};

it("refuses what is too large or too deep to be looked at, in words of its own", async () => {
  const { url } = await smallGraph();
  const send = (query: string) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
  for (const [query, code] of [
    [`{${"ok ".repeat(5_000)}}`, "OPERATION_TOO_LARGE"],
    [`{${"ok ".repeat(4_000)}}`, "OPERATION_TOO_LARGE"],
    [`{${Array.from({ length: 51 }, (_, at) => `a${at}:ok`).join(" ")}}`, "OPERATION_TOO_LARGE"],
    [`{ok ${"@x ".repeat(101)}}`, "OPERATION_TOO_LARGE"],
    [`{a(x:${"[".repeat(4_900)}`, "OPERATION_TOO_DEEP"],
    [`${"{a".repeat(1_200)}${"}".repeat(1_200)}`, "OPERATION_TOO_DEEP"],
    [`${"{a".repeat(2_000)}${"}".repeat(2_000)}`, "OPERATION_TOO_DEEP"],
    [`{ok(x:${"[".repeat(600)}`, "OPERATION_TOO_DEEP"],
    [`mutation{${"write ".repeat(21)}}`, "OPERATION_TOO_LARGE"],
  ] as const)
    expect([query.slice(0, 20), ...(await codes(await send(query)))]).toEqual([
      query.slice(0, 20),
      400,
      code,
    ]);
});

it("refuses a number that is infinite when read", async () => {
  const { get } = await smallGraph();
  const answer = await get({ query: "{ ok(weight: 1e999) }" });
  expect(answer.status).toBe(400);
  const { errors } = (await answer.json()) as { errors: { message: string }[] };
  expect(errors.map(({ message }) => message).join()).toContain("Got the number 1e999, wanted");
});

it("says where it stops naming errors", async () => {
  const { get } = await smallGraph();
  const query = `{${Array.from({ length: 150 }, (_, at) => `no${at}`).join(" ")}}`;
  const { errors } = (await (await get({ query })).json()) as { errors: { message: string }[] };
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)!.message).toBe("There are more errors than these 100; mend these first.");
});
