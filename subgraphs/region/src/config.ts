import { z } from "zod";

const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
  HOST: z.string().min(1).default("127.0.0.1"),
  GUILDHALL_DATA: z.string().min(1).default(".guildhall"),
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, "wanted mongodb://… or mongodb+srv://…")
    .optional(),
  LOG_LEVEL: z.enum(["silent", "debug", "info", "warn", "error"]).default("info"),
});

export type RegionConfig = ReturnType<typeof loadConfig>;

/** The only reader of the environment in this process. Tells all problems at once. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env) {
  const result = Config.safeParse(env);
  if (!result.success) throw new Error(`Invalid environment:\n${z.prettifyError(result.error)}`);
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    data: data.GUILDHALL_DATA,
    mongodb: data.MONGODB_URL,
    logLevel: data.LOG_LEVEL,
  };
}
