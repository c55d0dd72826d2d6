import { expect, it } from "vitest";
import { csvRow } from "./csv.ts";

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])(
  "lets no spreadsheet take %j for a formula",
  (cell) => {
    expect(csvRow([cell])).toMatch(/^"?'/);
  },
);

it("quotes what would break the row, and leaves out what is not there", () => {
  expect(csvRow(["a", 'say "b"', "c, d", "e\nf", undefined])).toBe(
    'a,"say ""b""","c, d","e\nf",\r\n',
  );
});
