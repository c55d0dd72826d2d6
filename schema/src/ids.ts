/**
 * Ids are paths: `birmingham/maker-spaces/steamhouse`. The first segment is the registry that owns
 * the record and routes the request, the second its kind, the rest the owner's own id.
 */
const SLUG = "[a-z0-9](?:[a-z0-9._-]{0,126}[a-z0-9])?";
const REGION_ID = new RegExp(`^${SLUG}$`);
const RECORD_ID = new RegExp(`^(${SLUG})/(${SLUG})/(${SLUG})$`);

export interface RecordPath {
  region: string;
  kind: string;
  own: string;
}

export const isRegionId = (id: string): boolean => REGION_ID.test(id);

/** The parts of a record id, or `null` where the text is not one. */
export function parseRecordId(id: string): RecordPath | null {
  const match = RECORD_ID.exec(id);
  if (!match) return null;
  const [, region, kind, own] = match as unknown as [string, string, string, string];
  return { region, kind, own };
}

export const recordId = (region: string, kind: string, own: string): string =>
  `${region}/${kind}/${own}`;

/** The registry that an id of any kind belongs to: a region's own id, or a record's first segment. */
export function regionOf(id: string): string | null {
  const first = id.split("/", 1)[0] ?? "";
  return isRegionId(first) ? first : null;
}
