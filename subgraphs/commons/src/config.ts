import { limitsSettings } from "@guildhall/serving/limits";
import { httpSettings, readEnvironment, serverSettings } from "@guildhall/serving/process";
import { z } from "zod";
import { foundingRegions } from "./packaged.ts";

/** How the catalogue is kept, for whoever starts commons. */
export const catalogueSettings = {
  GUILDHALL_PUBLIC_URL: z.url().optional(),
  GUILDHALL_SNAPSHOTS: z.coerce.number().int().min(0).max(1_000_000).default(2_000),
  /** Seconds between two visits to a region that does not announce its changes; 0 for none. */
  GUILDHALL_HARVEST: z.coerce.number("wanted seconds").min(0).max(86_400).default(20),
  GUILDHALL_OPERATOR_TOKEN: z.string().min(20, "wanted 20 characters or more").optional(),
};

export const catalogueOptions = (config: z.infer<z.ZodObject<typeof catalogueSettings>>) => ({
  harvest: config.GUILDHALL_HARVEST > 0 && config.GUILDHALL_HARVEST * 1_000,
  operatorToken: config.GUILDHALL_OPERATOR_TOKEN,
  snapshots: { most: config.GUILDHALL_SNAPSHOTS },
  publicUrl: config.GUILDHALL_PUBLIC_URL,
});

const settings = {
  ...serverSettings(4001),
  ...httpSettings,
  ...limitsSettings,
  GUILDHALL_PROFILES: z.string().default(foundingRegions),
  GUILDHALL_PARTNERS: z.string().optional(),
  GUILDHALL_PROBE: z.stringbool().default(true),
  ...catalogueSettings,
};

/** The only reader of this process's environment. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env) => readEnvironment(settings, env);
