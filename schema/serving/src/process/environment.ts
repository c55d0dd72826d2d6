import { z } from "zod";

/** The settings that every server takes; each has a port of its own where none is given. */
export const serverSettings = (port: number) => ({
  PORT: z.coerce.number().int().min(0).max(65_535).default(port),
  HOST: z.string().min(1).default("127.0.0.1"),
  LOG_LEVEL: z.enum(["silent", "debug", "info", "warn", "error"]).default("info"),
});

/** Reads a process's settings from its environment; tells all that is wrong with them at once. */
export function readEnvironment<T extends z.ZodType>(
  settings: T,
  environment: NodeJS.ProcessEnv,
): z.infer<T> {
  const result = settings.safeParse(environment);
  if (result.success) return result.data;
  throw new Error(`Invalid environment:\n${z.prettifyError(result.error)}`);
}
