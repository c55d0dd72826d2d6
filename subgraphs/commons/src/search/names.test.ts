import { expect, it } from "vitest";
import { bare, readingsOf } from "./names.ts";

it.each([
  ["FabLab Lisboa", ["fablab lisboa", "fab lab lisboa"]],
  ["STEAMhouse", ["steamhouse", "stea mhouse", "steam house"]],
  // Which capital begins the next word, capitals do not tell.
  ["FABLab", ["fablab", "fab lab", "fabl ab"]],
  ["Hacklab01", ["hacklab01", "hacklab 01"]],
  ["MakeInBo – FabLab Bologna", ["makeinbo fablab bologna", "make in bo fab lab bologna"]],
  ["ATÖLYE", ["atolye"]],
  ["Fab Lab Sandwell", ["fab lab sandwell"]],
  ["!?", []],
])("reads %s in each way that it may be typed", (name, readings) => {
  expect(readingsOf(name).map((words) => words.join(" "))).toEqual(readings);
});

it("has one bare form for all of them", () => {
  const forms = ["Fab Lab Lisboa", "FabLab Lisboa", "fablab-lisboa"].map((name) =>
    bare(readingsOf(name)[0]!),
  );
  expect(new Set(forms)).toEqual(new Set(["fablablisboa"]));
});
