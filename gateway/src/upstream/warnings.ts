import type { Warning, Warnings } from "@guildhall/schema";
import { safeMessage } from "./sanitize.ts";

const CODES = new Set<unknown>(["WORD_UNKNOWN"] satisfies Warning["code"][]);
const MOST = 20;
const ARGUMENT = /^[A-Za-z0-9_.]{1,100}$/;
const WORD = /^[a-z0-9][a-z0-9-]{0,99}$/;

/**
 * Takes over the warnings of somebody else's answer: what has the form of one, cleaned, each once
 * however many regions give it. All else is left out, for no answer is worse without it.
 */
export function takeWarnings(json: unknown, into: Warnings | undefined): void {
  const { warnings } = fieldsOf(fieldsOf(json).extensions);
  if (!into || !Array.isArray(warnings)) return;
  for (const one of warnings.slice(0, MOST)) {
    const { code, argument, got, message, near } = fieldsOf(one);
    if (!CODES.has(code) || typeof got !== "string") continue;
    if (typeof argument !== "string" || !ARGUMENT.test(argument)) continue;
    into.add({ code: code as Warning["code"], argument, got: got && safeMessage(got) }, () => ({
      message: safeMessage(message),
      near: Array.isArray(near) ? near.filter(isWord).slice(0, 3) : [],
    }));
  }
}

const fieldsOf = (one: unknown): Record<string, unknown> =>
  typeof one === "object" && one !== null ? (one as Record<string, unknown>) : {};

const isWord = (one: unknown): one is string => typeof one === "string" && WORD.test(one);
