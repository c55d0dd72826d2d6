import type { RegionProfile } from "@guildhall/schema";
import { z } from "zod";
import { ask, type AskOptions } from "./ask.ts";
import { FIELDS_QUERY, profileQuery, readProfileAnswer } from "./profile-query.ts";

const Fields = z.object({
  data: z.object({
    __type: z.object({ fields: z.array(z.object({ name: z.string() })) }),
  }),
});
const Regions = z.object({
  data: z.object({ regions: z.array(z.record(z.string(), z.unknown()).nullable()) }),
});

/** Asks a server for the profiles of regions that no profile was shipped for. */
export async function introduce(
  url: string,
  regions: readonly string[],
  options: AskOptions,
): Promise<readonly RegionProfile[]> {
  const fields = Fields.safeParse((await ask(url, FIELDS_QUERY, options)).body);
  if (!fields.success) return [];
  const has = new Set(fields.data.data.__type.fields.map(({ name }) => name));
  const answer = Regions.safeParse((await ask(url, profileQuery(has), options)).body);
  if (!answer.success) return [];
  // Only what the partner directory says this server serves: it cannot speak for another region.
  return regions.flatMap((id) => {
    const found = answer.data.data.regions.find((region) => region?.["id"] === id);
    return found ? [readProfileAnswer(id, found)] : [];
  });
}
