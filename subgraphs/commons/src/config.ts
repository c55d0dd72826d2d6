import { z } from "zod";
import { foundingRegions } from "./packaged.ts";

const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  HOST: z.string().min(1).default("127.0.0.1"),
  GUILDHALL_PROFILES: z.string().min(1).default(foundingRegions),
  GUILDHALL_PARTNERS: z.string().min(1).optional(),
  GUILDHALL_DATA: z.string().min(1).optional(),
  GUILDHALL_PROBE: z.stringbool().default(true),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Config = z.infer<typeof Config>;

/** The only reader of this process's environment; tells all that is wrong with it at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const result = Config.safeParse(env);
  if (result.success) return result.data;
  throw new Error(`Invalid environment:\n${z.prettifyError(result.error)}`);
}
