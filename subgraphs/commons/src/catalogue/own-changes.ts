import { parseRecordId } from "@guildhall/schema";
import type { Change } from "./catalogue.ts";

/** No region's feed says anything of another's records: whoever follows it is to see to that. */
export function checkChanges(region: string, changes: readonly Change[]): void {
  for (const change of changes) {
    const { id } = change;
    const said = change.op === "put" ? change.record : { id, region };
    if (parseRecordId(id)?.region === region && said.id === id && said.region === region) continue;
    throw new TypeError(
      `A change of "${id}" (record "${said.id}" of "${said.region}") was given as one of the ` +
        `region "${region}". Wanted: ids and records of that region alone.`,
    );
  }
}
