import { z } from "zod";
import { UserError } from "./user-error.ts";

/** The settings that every server takes; each has a port of its own where none is given. */
export const serverSettings = (port: number) => ({
  PORT: z.coerce.number("wanted a number from 0 to 65535").int().min(0).max(65_535).default(port),
  HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.enum(["silent", "debug", "info", "warn", "error"]).default("info"),
  /** The folder of all that is kept: the same for every server and command that is started here. */
  GUILDHALL_DATA: z.string().default(".guildhall"),
});

/** The setting of those that open registries, which are in files where it is left out. */
export const storeSettings = {
  MONGODB_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, "wanted mongodb://… or mongodb+srv://…")
    .optional(),
};

/** Reads a process's settings from its environment; tells all that is wrong with them at once. */
export function readEnvironment<Settings extends z.ZodRawShape>(
  settings: Settings,
  environment: NodeJS.ProcessEnv,
): z.infer<z.ZodObject<Settings>> {
  // Compose files and shells often set what is meant to be left out to nothing.
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const result = z.object(settings).safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new UserError(`Invalid environment:\n${z.prettifyError(result.error)}`);
}
