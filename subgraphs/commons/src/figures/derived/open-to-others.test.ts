import type { StoredRecord } from "@guildhall/schema";
import { expect, it } from "vitest";
import { accessOf } from "./access.ts";
import { changed, figure, only, valuesByPart } from "./testing/figures.ts";

const CODE = "spaces-open-to-non-members";

it("lies between those that say so and those plus all that say nothing", async () => {
  // Bratislava's seven open ones: FabLab and Lab.cafe are open to all, INQB chooses whom it takes,
  // and four do not say: from 2 of 7 to 6 of 7.
  const found = await figure(CODE, "bratislava");
  expect(found).toMatchObject({ bound: "BETWEEN", unit: "percent", absence: null });
  expect(found.value).toBeCloseTo(200 / 7, 12);
  expect(found.upper).toBeCloseTo(600 / 7, 12);
  const { whole: _whole, ...parts } = await valuesByPart(CODE, "bratislava");
  expect(parts).toEqual({ open: (2 / 7) * 100, restricted: (1 / 7) * 100, unknown: (4 / 7) * 100 });
});

it("is one value where every space says who may come in", async () => {
  const kept = "kranj/maker-spaces/kovacnica";
  const records = only(({ id }) => !id.startsWith("kranj/maker-spaces/") || id === kept);
  // Kovačnica, an incubator, is all that is left.
  expect(await figure(CODE, "kranj", { records })).toMatchObject({
    value: 0,
    upper: null,
    bound: "EXACT",
  });
  const open = changed({ [kept]: { membership: { model: "Open to everyone" } } });
  const both = (all: StoredRecord[]) => open(records(all));
  expect(await figure(CODE, "kranj", { records: both })).toMatchObject({ value: 100, upper: null });
});

it.each([
  ["open to all", "open"],
  ["free and open to all", "open"],
  ["open to the public after registration", "open"],
  ["members round the clock, weekly open evening", "open"],
  ["free, guided access", "open"],
  ["association members", "restricted"],
  ["not open to the public", "restricted"],
  ["open to all members", "restricted"],
  ["by application and interview", "restricted"],
  ["monthly", "unknown"],
  ["open Tuesday to Saturday 10:00 to 20:00", "unknown"],
])("reads “%s” as %s", (model, expected) => {
  expect(accessOf({ membership: { model } } as never)).toBe(expected);
});

it.each([{}, { membership: "open to all" }, { membership: { model: ["x", 7] } }])(
  "takes no words, or what are none, as nothing said: %o",
  (told) => {
    expect(accessOf(told as never)).toBe("unknown");
  },
);
