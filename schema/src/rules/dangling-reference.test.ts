import { expect, it } from "vitest";
import { danglingReference } from "./dangling-reference.ts";
import { check, draft } from "./testing/lab.ts";

const exists = (id: string): boolean => id === "kranj/organisations/bsc";

it("flags a reference to a record that the registry does not hold, with its path", () => {
  const record = draft(
    {
      hosts: [{ name: "BSC", organisation: "kranj/organisations/bcs" }],
      makerSpace: "kranj/maker-spaces/none",
    },
    "events",
  );
  expect(check(danglingReference, record, { exists }).map(({ field }) => field)).toEqual([
    "makerSpace",
    "hosts.0.organisation",
  ]);
});

it("takes a reference that leads somewhere", () => {
  const record = draft({ operator: { name: "BSC", organisation: "kranj/organisations/bsc" } });
  expect(check(danglingReference, record, { exists })).toEqual([]);
});

it("does not judge references to another registry, to partnerships or to regions", () => {
  const record = draft(
    { makerSpace: "lisbon/maker-spaces/elsewhere", partnership: "urban-m" },
    "events",
  );
  expect(check(danglingReference, record, { exists })).toEqual([]);
});

it("names the place in a list", () => {
  const record = draft({ visitedMakerSpaces: ["kranj/maker-spaces/none"] }, "events");
  expect(check(danglingReference, record, { exists })[0]?.field).toBe("visitedMakerSpaces.0");
});
