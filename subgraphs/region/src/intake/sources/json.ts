import { IntakeError } from "../../records/errors.ts";
import type { Input } from "./input.ts";
import { wholeText } from "./text-stream.ts";

/** JSON is read in one piece; a larger file is no registry, or wants NDJSON. */
export const JSON_MAX = 100_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export async function readWholeJson(input: Input): Promise<unknown> {
  if (input.encoding === "binary")
    throw new IntakeError(`${input.name} is not a text file: wanted JSON.`);
  if (input.bytes > JSON_MAX)
    throw new IntakeError(
      `${input.name} has ${Math.round(input.bytes / 1e6)} MB, and JSON is read up to ${JSON_MAX / 1e6} MB. Split it, or give NDJSON: one record a line.`,
    );
  const text = await wholeText(input);
  if (/^\s*<(!doctype|html)/i.test(text))
    throw new IntakeError(
      `${input.name} is a web page, not data. Look for the address of its JSON or CSV.`,
    );
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new IntakeError(`${input.name} is not JSON: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** A value of an object as text to read, where it is one. */
export function textAt(object: JsonObject, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    if (typeof value === "number" && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

export const objectAt = (object: JsonObject, name: string): JsonObject => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return isObject(value) ? value : {};
};

export const listAt = (object: JsonObject, name: string): readonly unknown[] => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return Array.isArray(value) ? value : [];
};
