import { join } from "node:path";
import { reasonsList } from "@guildhall/schema/compare";
import { disposables, query, temporaryFolder } from "@guildhall/serving/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startCommons, type CommonsServer } from "../../start.ts";
import { PROFILES } from "../../testing/profiles.ts";

let commons: CommonsServer;
const running = disposables();
beforeAll(async () => {
  const folder = running.use(await temporaryFolder(PROFILES));
  commons = running.use(await startCommons({ profiles: join(folder.path, "profiles") }));
});
afterAll(() => running[Symbol.asyncDispose]());

it("publishes every reason in its order, with what it does, says and means", async () => {
  const { data, errors } = await query(
    commons.url,
    "{ comparisonReasons { code severity says description } }",
  );
  expect(errors).toBeUndefined();
  expect(data.comparisonReasons).toHaveLength(reasonsList().length);
  expect(data.comparisonReasons[0]).toEqual({
    code: "SAME_FACT",
    severity: "REFUSES",
    says: "Both tell the same fact, which counts once.",
    description: expect.stringContaining("to count it twice") as string,
  });
  const severities = (data.comparisonReasons as { severity: string }[]).map((one) => one.severity);
  expect(severities).toEqual(severities.toSorted());
});

it("describes each code and severity where the graph lists them", async () => {
  const { data } = await query(
    commons.url,
    `{ ComparisonReasonCode: __type(name: "ComparisonReasonCode") { ...values }
       ReasonSeverity: __type(name: "ReasonSeverity") { ...values } }
     fragment values on __Type { enumValues { name description } }`,
  );
  const codes = data.ComparisonReasonCode.enumValues as { name: string; description: string }[];
  expect(Object.fromEntries(codes.map(({ name, description }) => [name, description]))).toEqual(
    Object.fromEntries(reasonsList().map(({ code, says }) => [code, says])),
  );
  expect(
    data.ReasonSeverity.enumValues.map(({ name }: { name: string }) => name).toSorted(),
  ).toEqual(["REFUSES", "WEAKENS"]);
});
