import { isIP } from "node:net";
import { z } from "zod";

const listOf = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const NETWORKS = new Set(["loopback", "linklocal", "uniquelocal"]);

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) === 0) return NETWORKS.has(text);
  return (
    rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}

/** How a server meets pages and programs of others: the settings that each of them takes. */
export const httpSettings = {
  GUILDHALL_ORIGINS: z
    .string()
    .refine(
      (text) => text === "*" || text === "none" || listOf(text).every(isOrigin),
      "wanted *, none, or origins such as https://spaces.example, with commas between them",
    )
    .transform((text): "*" | "none" | string[] =>
      text === "*" || text === "none" ? text : listOf(text),
    )
    .default("*"),
  GUILDHALL_RATE_LIMIT: z.coerce
    .number("wanted a number of requests a minute")
    .int()
    .min(1)
    .max(1_000_000)
    .optional(),
  GUILDHALL_SHARED_SECONDS: z.coerce.number("wanted seconds").int().min(0).max(86_400).default(30),
  GUILDHALL_TRUST_PROXY: z
    .string()
    .refine(
      (text) => listOf(text).every(isNetwork),
      "wanted addresses or networks of proxies, such as 10.0.0.0/8 or loopback, with commas between them",
    )
    .transform((text) => listOf(text).join(","))
    .optional(),
};

/** What a server is started with, from its settings. */
export const httpOptions = (
  settings: z.infer<z.ZodObject<typeof httpSettings>>,
): {
  origins: "*" | "none" | string[];
  rateLimit: number | undefined;
  sharedSeconds: number;
  trustProxy: string | undefined;
} => ({
  origins: settings.GUILDHALL_ORIGINS,
  rateLimit: settings.GUILDHALL_RATE_LIMIT,
  sharedSeconds: settings.GUILDHALL_SHARED_SECONDS,
  trustProxy: settings.GUILDHALL_TRUST_PROXY,
});
