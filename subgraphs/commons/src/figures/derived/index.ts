import type { DerivedIndicator } from "./derived.ts";
import { makerSpaces } from "./maker-spaces.ts";

export type { DerivedIndicator } from "./derived.ts";

/** All indicators that are worked out from what the registries hold. */
export const derivedIndicators: readonly DerivedIndicator[] = [...makerSpaces];
