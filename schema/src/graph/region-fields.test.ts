import { expect, it } from "vitest";
import { contractRoots } from "../contract.ts";
import { reachable } from "../define/reach.ts";
import { argumentsOf } from "../define/object.ts";
import { describeOf, fieldsOf } from "../define/spec.ts";

/** Names of types and fields may stand in a description, the latter between backquotes. */
const NAME_OF_CODE = /\b[a-z]+[A-Z]/;

it("describes everything in words, not in names of the code", () => {
  const descriptions = [...reachable(contractRoots())].flatMap((type) => [
    describeOf(type),
    ...fieldsOf(type).flatMap((field) => [
      field.description,
      ...argumentsOf(field).map((argument) => argument.description),
    ]),
  ]);
  expect(descriptions).toContain(
    "Narrows a list of support roadmaps: a record must meet every condition given.",
  );
  const unquoted = descriptions.map((text) => text.replaceAll(/`[^`]*`/g, ""));
  expect(unquoted.filter((text) => NAME_OF_CODE.test(text))).toEqual([]);
});
