import { readEnvironment, serverSettings } from "@guildhall/serving/process";
import { z } from "zod";
import { foundingRegions } from "./packaged.ts";

const Config = z.object({
  ...serverSettings(4001),
  GUILDHALL_PROFILES: z.string().min(1).default(foundingRegions),
  GUILDHALL_PARTNERS: z.string().min(1).optional(),
  GUILDHALL_DATA: z.string().min(1).optional(),
  GUILDHALL_PROBE: z.stringbool().default(true),
});
export type Config = z.infer<typeof Config>;

/** The only reader of this process's environment. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config =>
  readEnvironment(Config, env);
