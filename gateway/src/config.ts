import { join } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const milliseconds = z.coerce.number().int().min(1).max(600_000);

const Config = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default("127.0.0.1"),
  GUILDHALL_DATA: z.string().min(1).default("data"),
  COMMONS_URL: z.url({ protocol: /^https?$/ }),
  REGION_TIMEOUT: milliseconds.default(4_000),
  REQUEST_TIMEOUT: milliseconds.default(10_000),
  LOG_LEVEL: z.enum(["silent", "debug", "info", "warn", "error"]).default("info"),
});

export type GatewayConfig = ReturnType<typeof loadConfig>;

/** The only reader of the environment in this process. Tells all problems at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const result = Config.safeParse(env);
  if (!result.success) throw new Error(`Invalid environment:\n${z.prettifyError(result.error)}`);
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.GUILDHALL_DATA,
    partnersFile: join(data.GUILDHALL_DATA, "partners.json"),
    commonsUrl: data.COMMONS_URL,
    regionTimeout: data.REGION_TIMEOUT,
    requestTimeout: data.REQUEST_TIMEOUT,
    logLevel: data.LOG_LEVEL,
  };
}
