import { MakerSpace } from "@guildhall/schema";
import { value } from "@guildhall/schema/define";
import { Int } from "type-graphql";
import { expect, it } from "vitest";
import { guessPlan } from "./guess.ts";

/** For this file, the contract has a field by a name that a heading claims for figures. */
value(() => Int, "How many people can work there at once.")(MakerSpace.prototype, "capacity");

const guessed = (kind: string, ...columns: string[]) =>
  Object.fromEntries(
    guessPlan(kind, new Map(columns.map((column) => [column, []]))).columns.map(
      ({ column, to }) => [column, to] as const,
    ),
  );

it("reads a column called as a field into the field, whatever headings say of the name", () => {
  expect(guessed("maker-spaces", "Name", "Capacity", "Workstations", "Opened")).toEqual({
    Name: "name",
    Capacity: "capacity",
    Workstations: "metrics",
    Opened: "openedOn",
  });
});

it("leaves a column that a reference is called as to the headings: cells seldom hold ids", () => {
  expect(guessed("events", "Maker space")).toEqual({ "Maker space": "name" });
});
