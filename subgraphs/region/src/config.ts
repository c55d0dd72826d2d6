import { limitsSettings } from "@guildhall/serving/limits";
import {
  httpOptions,
  httpSettings,
  readEnvironment,
  serverSettings,
  storeSettings,
} from "@guildhall/serving/process";

const settings = { ...serverSettings(4100), ...storeSettings, ...httpSettings, ...limitsSettings };

/** The only reader of the environment in this process. Tells all problems at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const data = readEnvironment(settings, env);
  const { PORT, HOST, GUILDHALL_DATA, MONGODB_URL, LOG_LEVEL } = data;
  return {
    port: PORT,
    host: HOST,
    data: GUILDHALL_DATA,
    mongodb: MONGODB_URL,
    http: httpOptions(data),
    limits: data.GUILDHALL_LIMITS,
    logLevel: LOG_LEVEL,
  };
}
