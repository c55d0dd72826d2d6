import { fileURLToPath } from "node:url";

// One level below the package from `src` as from `dist`.
/** The registry that ships with this package. */
export const packagedRegistry = (): string =>
  fileURLToPath(new URL("../registry", import.meta.url));
