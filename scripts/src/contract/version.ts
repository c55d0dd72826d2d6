import type { Change } from "./change.ts";

/**
 * What is wrong with the version of the contract, given what changed since the last release; null
 * where nothing is. The first number rises when something is taken away, the second when something
 * is added: a registry says which contract it speaks, and two contracts under one version would
 * make that a lie. A meaning can change where no type does, so a version may rise without a change.
 */
export function wrongVersion(
  version: string,
  released: string,
  changes: readonly Change[],
): string | null {
  const [first, second] = released.split(".").map(Number) as [number, number];
  const added = `${first}.${second + 1}`;
  const broken = `${first + 1}.0`;
  const [least, why] = changes.some(({ level }) => level === "breaking")
    ? [broken, `The contract breaks with release ${released}, so the first number rises.`]
    : changes.length > 0
      ? [added, `The contract has more than release ${released}, so the second number rises.`]
      : [released, `The contract is that of release ${released}.`];
  const steps = [released, added, broken];
  if (steps.indexOf(version) >= steps.indexOf(least)) return null;
  return [
    `CONTRACT_VERSION is ${version}. ${why} Write in schema/src/version.ts:`,
    `  export const CONTRACT_VERSION = "${least}";`,
  ].join("\n");
}
