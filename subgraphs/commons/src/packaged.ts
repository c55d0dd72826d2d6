import { fileURLToPath } from "node:url";

// Told from one level below the package, from `src` as from `dist`.
const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the partnerships share, as it ships with this package. */
export const packagedRegistry = (): string => beside("../registry");

/** The founding regions' own registries, in this repository. */
export const foundingRegions = (): string => beside("../../partners");
