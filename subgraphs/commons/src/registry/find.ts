import type { CommonsContext } from "./context.ts";
import type { SharedRegistry } from "./registry.ts";

/** Finds by id in one of the registry's lists, where something refers to it. */
export const findIn =
  (list: keyof SharedRegistry) =>
  (id: string, { registry }: CommonsContext): object | null => {
    const all: readonly { id: string }[] = registry[list];
    return all.find((one) => one.id === id) ?? null;
  };
