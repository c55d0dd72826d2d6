import {
  httpOptions,
  httpSettings,
  readEnvironment,
  serverSettings,
} from "@guildhall/serving/process";
import { limitsSettings } from "@guildhall/serving/limits";
import { join } from "node:path";
import { z } from "zod";

const milliseconds = z.coerce.number().int().min(1).max(600_000);

export const documentSettings = { GUILDHALL_DOCUMENTS: z.string().optional() };

const settings = {
  ...serverSettings(4000),
  ...httpSettings,
  ...limitsSettings,
  COMMONS_URL: z.url({ protocol: /^https?$/ }),
  REGION_TIMEOUT: milliseconds.default(4_000),
  REQUEST_TIMEOUT: milliseconds.default(10_000),
  GUILDHALL_PLANS: z.stringbool().optional(),
  ...documentSettings,
};

export type GatewayConfig = ReturnType<typeof loadConfig>;

/** The only reader of the environment in this process. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const data = readEnvironment(settings, env);
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.GUILDHALL_DATA,
    partnersFile: join(data.GUILDHALL_DATA, "partners.json"),
    commonsUrl: data.COMMONS_URL,
    regionTimeout: data.REGION_TIMEOUT,
    requestTimeout: data.REQUEST_TIMEOUT,
    plans: data.GUILDHALL_PLANS,
    documentsFile: data.GUILDHALL_DOCUMENTS,
    http: httpOptions(data),
    limits: data.GUILDHALL_LIMITS,
    logLevel: data.LOG_LEVEL,
  };
}
