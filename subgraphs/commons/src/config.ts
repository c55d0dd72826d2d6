import { limitsSettings } from "@guildhall/serving/limits";
import { httpSettings, readEnvironment, serverSettings } from "@guildhall/serving/process";
import { z } from "zod";
import { foundingRegions } from "./packaged.ts";

const settings = {
  ...serverSettings(4001),
  ...httpSettings,
  ...limitsSettings,
  GUILDHALL_PROFILES: z.string().default(foundingRegions),
  GUILDHALL_PARTNERS: z.string().optional(),
  GUILDHALL_PROBE: z.stringbool().default(true),
};

/** The only reader of this process's environment. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env) => readEnvironment(settings, env);
