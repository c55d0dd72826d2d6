import type { Command } from "commander";
import { createToken, revokeToken } from "../auth/change-tokens.ts";
import { SCOPES, type Scope } from "../auth/scope.ts";
import { readTokens, tokenFile } from "../auth/token-file.ts";
import { CommandError } from "./command-error.ts";
import { onRegistry, placeOf, type RegistryOptions } from "./registry.ts";

interface CreateOptions extends RegistryOptions {
  name: string;
  scope: string;
  days?: string;
}

/** `guildhall token create|list|revoke`: who may write to a region's registry. */
export function addTokenCommand(program: Command): void {
  const token = program.command("token").description("Who may write to a region's registry.");
  const command = (name: string, description: string): Command =>
    onRegistry(token.command(name).description(description));

  command("create", "Makes a token for an editor and prints it; it cannot be shown again.")
    .requiredOption("--name <name>", "whom it is for: the history signs their changes with it")
    .option(
      "--scope <scope>",
      `what it allows: ${SCOPES.join(", ")}; each includes those before`,
      "edit",
    )
    .option("--days <number>", "for how many days it is valid; without it, until it is revoked")
    .action((options: CreateOptions) => create(options));

  command("list", "Shows the region's tokens, though not the tokens themselves.").action(
    (options: RegistryOptions) => list(options),
  );

  command("revoke", "Takes a token away; the server notices at once.")
    .argument("<id or name>", "the token's id or its editor's name")
    .action((which: string, options: RegistryOptions) => revoke(which, options));
}

async function create({ name, scope, days, ...options }: CreateOptions): Promise<void> {
  if (!isScope(scope))
    throw new CommandError(`--scope got ${scope}, wanted one of ${SCOPES.join(", ")}.`);
  if (name.trim() === "" || name.length > 200 || /\p{Cc}/u.test(name))
    throw new CommandError("--name wanted 1 to 200 characters on one line.");
  const expiresAt = days === undefined ? undefined : inDays(days);
  const { token, kept } = await createToken(fileOf(options), {
    name: name.trim(),
    scope,
    ...(expiresAt && { expiresAt }),
  });
  console.log(token);
  console.error(
    `Token ${kept.id} for ${kept.name}, scope ${scope} of ${options.region}${until(kept.expiresAt)}. ` +
      "It is shown this once: only its hash is kept. Send it as Authorization: Bearer <token>.",
  );
}

async function list(options: RegistryOptions): Promise<void> {
  const tokens = await readTokens(fileOf(options));
  if (tokens.length === 0) console.log(`${options.region} has no tokens.`);
  for (const { id, name, scope, createdAt, expiresAt } of tokens)
    console.log(
      `${id}  ${scope.padEnd(5)}  ${name}  since ${createdAt.slice(0, 10)}${until(expiresAt)}`,
    );
}

async function revoke(which: string, options: RegistryOptions): Promise<void> {
  const revoked = await revokeToken(fileOf(options), which);
  if (revoked.length === 0)
    throw new CommandError(`${options.region} has no token ${which}. See: guildhall token list`);
  for (const { id, name } of revoked) console.log(`Revoked token ${id} of ${name}.`);
}

const until = (expiresAt: string | undefined): string =>
  expiresAt ? `, until ${expiresAt.slice(0, 16)}Z` : "";

const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

function inDays(days: string): Date {
  const number = Number(days);
  if (!Number.isInteger(number) || number < 1 || number > 3650)
    throw new CommandError(`--days got ${days}, wanted 1 to 3650.`);
  return new Date(Date.now() + number * 86_400_000);
}

const fileOf = (options: RegistryOptions): string =>
  tokenFile(placeOf(options).data, options.region);
