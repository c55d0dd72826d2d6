import { expect, it } from "vitest";
import { fold } from "./fold.ts";

it("leaves no case and no accents, composed or not", () => {
  for (const text of ["Kovačnica", "KOVAČNICA", "Kovac\u030Cnica", "ｋｏｖａčnica"])
    expect(fold(text)).toBe("kovacnica");
  expect(fold("İSTANBUL Isparta Iğdır")).toBe("istanbul isparta igdir");
});

it("writes letters that do not decompose as readers elsewhere do", () => {
  expect(fold("Łódź, Straße, Ærøskøbing, Đakovo, Þórshöfn, Œuvre")).toBe(
    "lodz, strasse, aeroskobing, dakovo, thorshofn, oeuvre",
  );
  expect(fold("STRAẞE")).toBe(fold("Strasse"));
});

it("keeps signs, spaces and the letters of other scripts", () => {
  expect(fold(" 3D-Druck (№ 1) ")).toBe(" 3d-druck (no 1) ");
  expect(fold("Εργαστήριο")).toBe("εργαστηριο");
});

it("folds what is folded to itself", () => {
  for (const text of ["Łódź ẞ İ ℡ ﬁ Ω", "Iğdır № Ⅳ"]) expect(fold(fold(text))).toBe(fold(text));
});
