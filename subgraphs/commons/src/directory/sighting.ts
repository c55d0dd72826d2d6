import { type ErrorCode, isInstant } from "@guildhall/schema";
import { z } from "zod";
import { ask, type AskOptions } from "./ask.ts";

/** How a region's registry stands, by its own server. */
const Standing = z.object({
  position: z.number().min(0),
  updatedAt: z.string().refine(isInstant).nullish(),
  contractVersion: z.string().regex(/^\d{1,6}(\.\d{1,6}){0,3}$/),
});
type Standing = z.infer<typeof Standing>;

/** What a server said of the regions it serves; `code` where it gave no answer that can be read. */
export interface Sighting {
  code?: ErrorCode;
  /** It answered, if only that it cannot answer this. */
  alive: boolean;
  standings: ReadonlyMap<string, Standing | null>;
}

const QUERY = "{ regions { id registry { position updatedAt contractVersion } } }";

const Body = z.object({
  data: z.object({
    regions: z.array(z.object({ id: z.string(), registry: Standing.nullish().catch(null) })),
  }),
});
const Refusal = z.object({ errors: z.array(z.unknown()).min(1) });

/** Asks a server how its regions' registries stand. */
export async function look(url: string, options: AskOptions): Promise<Sighting> {
  const { body, code } = await ask(url, QUERY, options);
  if (code) return { code, alive: false, standings: new Map() };
  const read = Body.safeParse(body);
  if (read.success) {
    const { regions } = read.data.data;
    return {
      alive: true,
      standings: new Map(regions.map((one) => [one.id, one.registry ?? null])),
    };
  }
  if (Refusal.safeParse(body).success)
    return { code: "REGION_ERROR", alive: true, standings: new Map() };
  return { code: "REGION_INVALID_RESPONSE", alive: false, standings: new Map() };
}
