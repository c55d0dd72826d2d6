import { limitsSettings } from "@guildhall/serving/limits";
import {
  httpOptions,
  httpSettings,
  readEnvironment,
  serverSettings,
  storeSettings,
} from "@guildhall/serving/process";
import { z } from "zod";

const settings = {
  ...serverSettings(4100),
  ...storeSettings,
  ...httpSettings,
  ...limitsSettings,
  /** The graph that commands ask; whether it is an address is told where one asks it. */
  GUILDHALL_GRAPH: z.string().default("http://localhost:4000/graphql"),
};

/** The only reader of the environment in this process. Tells all problems at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const data = readEnvironment(settings, env);
  const { PORT, HOST, GUILDHALL_DATA, MONGODB_URL, LOG_LEVEL } = data;
  return {
    port: PORT,
    host: HOST,
    data: GUILDHALL_DATA,
    graph: data.GUILDHALL_GRAPH,
    mongodb: MONGODB_URL,
    http: httpOptions(data),
    limits: data.GUILDHALL_LIMITS,
    logLevel: LOG_LEVEL,
  };
}
