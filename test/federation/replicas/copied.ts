import type { StoredRecord } from "@guildhall/schema";
import { query } from "@guildhall/serving/testing";
import type { Catalogue, Change } from "../../../subgraphs/commons/src/catalogue/catalogue.ts";

interface ChangePage {
  changes: { kind: string; id: string; token: string; at: string; record: StoredRecord | null }[];
  hasMore: boolean;
}

const FEED = `query ($after: String) { region { changes(first: 500, after: $after) {
  hasMore changes { kind id token at record }
} } }`;

/** Takes a whole registry into a catalogue, as its feed tells it. */
export async function copy(catalogue: Catalogue, region: string, url: string): Promise<void> {
  for (let after: string | undefined, hasMore = true; hasMore;) {
    const { data } = await query<{ region: { changes: ChangePage } }>(url, FEED, { after });
    const { changes, ...page } = data.region.changes;
    const last = changes.at(-1)!;
    const [number = 0, index = 0] = last.token.split(".").map(Number);
    await catalogue.apply(
      {
        region,
        after: { number, index },
        changedAt: last.at,
        confirmedAt: page.hasMore ? null : new Date().toISOString(),
      },
      changes.map(({ id, record }): Change =>
        record ? { op: "put", id, record } : { op: "drop", id },
      ),
    );
    after = last.token;
    hasMore = page.hasMore;
  }
}
