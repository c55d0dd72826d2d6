import { readEnvironment, serverSettings } from "@guildhall/serving/process";
import { z } from "zod";

const Config = z.object({
  ...serverSettings(4100),
  GUILDHALL_DATA: z.string().min(1).default(".guildhall"),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, "wanted mongodb://… or mongodb+srv://…")
    .optional(),
});

/** The only reader of the environment in this process. Tells all problems at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const { PORT, HOST, GUILDHALL_DATA, MONGODB_URL, LOG_LEVEL } = readEnvironment(Config, env);
  return {
    port: PORT,
    host: HOST,
    data: GUILDHALL_DATA,
    mongodb: MONGODB_URL,
    logLevel: LOG_LEVEL,
  };
}
