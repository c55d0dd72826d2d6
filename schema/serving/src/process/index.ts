export { readEnvironment, serverSettings, storeSettings } from "./environment.ts";
export { onlyOnce } from "./only-once.ts";
export { reasonOf } from "./reason-of.ts";
export { replaceFile } from "./replace-file.ts";
export { UserError } from "./user-error.ts";
