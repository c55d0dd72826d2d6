import { readFileSync } from "node:fs";
import { kinds } from "./define/kind.ts";
import type { ClassType } from "./define/spec.ts";
import { addRegionFields } from "./graph/region-fields.ts";
import { Region } from "./records/index.ts";

addRegionFields();

/** The classes from which every type of the contract can be reached. */
export const contractRoots = (): readonly ClassType[] => [
  Region,
  ...kinds().map(({ type }) => type),
];

/** The contract's SDL as a region serves it, from the committed snapshot. */
export const contractSdl = (): string =>
  readFileSync(new URL("../contract.graphql", import.meta.url), "utf8");
