import { expect, it } from "vitest";
import { identifier, type Identity } from "./own-id.ts";

/** Ids for the rows of one import: what each gives, in order. */
function identify(...rows: readonly Partial<Identity>[]) {
  const one = identifier();
  return rows.map((row, at) =>
    one({ own: null, name: "Lab", content: String(at), ...row }, { file: "a.csv", row: at + 2 }),
  );
}
const ids = (...rows: readonly Partial<Identity>[]) => identify(...rows).map(({ own }) => own);
const codes = (...rows: readonly Partial<Identity>[]) =>
  identify(...rows).map((one) => ("doubts" in one ? one.doubts.map(({ code }) => code) : "taken"));

it("is made of a name in small letters, digits and hyphens", () => {
  expect(ids({ name: "Łódź & Straße — 3D!" })).toEqual(["lodz-strasse-3d"]);
  expect(ids({ name: "Лаб A" })).toEqual(["a"]);
});

it("is made up of a name that leaves nothing to spell, the same each time", () => {
  const [made] = ids({ name: "Лабораторія" });
  expect(made).toMatch(/^r-[0-9a-f]{10}$/);
  expect(ids({ name: "Лабораторія" })).toEqual([made]);
  expect(ids({ name: "Майстерня" })).not.toEqual([made]);
});

it("is cut where a name is long, and ends in no hyphen", () => {
  expect(ids({ name: "x".repeat(300) })[0]).toHaveLength(100);
  expect(ids({ name: `${"x".repeat(99)} y` })).toEqual(["x".repeat(99)]);
});

it("is the owner's own, which is said where it had to be spelt anew", () => {
  const rows = [{ own: "S1" }, { own: "Ä 2" }, {}];
  expect(ids(...rows)).toEqual(["s1", "a-2", "lab"]);
  expect(codes(...rows)).toEqual([[], ["ID_RESPELT"], []]);
});

it("is told apart by town, then by number, where things share a name", () => {
  const rows = [{}, { city: "Aville" }, { city: "Aville" }, {}, {}];
  expect(ids(...rows)).toEqual(["lab", "lab-aville", "lab-aville-2", "lab-2", "lab-3"]);
  expect(
    codes(...rows)
      .slice(1)
      .flat(),
  ).toEqual(Array(4).fill("ID_MADE_UNIQUE"));
});

it("is given to a row that is there twice only once, however it was told apart", () => {
  const rows = [{}, { content: "b" }, { content: "b" }, { content: "0" }];
  expect(codes(...rows)).toEqual([[], ["ID_MADE_UNIQUE"], "taken", "taken"]);
  expect(identify(...rows)[2]).toMatchObject({ same: true, taken: { row: 3 } });
});

it("is never told apart where the owner gave it twice", () => {
  const [, second] = identify({ own: "S1" }, { own: "s1" });
  expect(second).toMatchObject({ same: false, taken: { row: 2 }, own: "s1" });
});
