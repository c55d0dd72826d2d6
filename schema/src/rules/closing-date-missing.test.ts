import { expect, it } from "vitest";
import { closingDateMissing } from "./closing-date-missing.ts";
import { check, draft } from "./testing/lab.ts";

it("notes a closed record without a date and a moved one without a successor", () => {
  expect(check(closingDateMissing, draft({ status: "CLOSED" }))[0]?.field).toBe("closedOn");
  expect(check(closingDateMissing, draft({ status: "MOVED" }))[0]?.field).toBe("successor");
});

it("asks nothing of a record that says so", () => {
  expect(check(closingDateMissing, draft({ status: "CLOSED", closedOn: "2016" }))).toEqual([]);
  const successor = { id: "kranj/maker-spaces/kovacnica" };
  expect(check(closingDateMissing, draft({ status: "MOVED", successor }))).toEqual([]);
});
