import { expect, it } from "vitest";
import { statusContradicted } from "./status-contradicted.ts";
import { check, draft } from "./testing/lab.ts";

it("flags a record that is in being after its own end", () => {
  const record = draft({ status: "ACTIVE", closedOn: "2016" });
  expect(check(statusContradicted, record)[0]?.field).toBe("status");
});

it("takes an end that is still to come, and a closed record with its date", () => {
  expect(check(statusContradicted, draft({ closedOn: "2030" }))).toEqual([]);
  expect(check(statusContradicted, draft({ status: "CLOSED", closedOn: "2016" }))).toEqual([]);
});
