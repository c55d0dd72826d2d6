import "../reflect.ts";

export { checkRecord, rules } from "./check.ts";
export { checkTogether } from "./check-together.ts";
export { checkRegistry, PROFILE, type FileIssue, type RegistryFile } from "./registry.ts";
export type { DraftRecord, Flag, Rule, RuleContext } from "./rule.ts";
export { nearestTerm } from "./unknown-word.ts";
export { ungarbled } from "./wrong-encoding.ts";
