export { readEnvironment, serverSettings, storeSettings } from "./environment.ts";
export { inChunks } from "./in-chunks.ts";
export { makeFolder } from "./make-folder.ts";
export { onlyOnce } from "./only-once.ts";
export { flush, partBeside, putInPlace } from "./put-in-place.ts";
export { isSystemError, reasonOf } from "./reason-of.ts";
export { replaceFile } from "./replace-file.ts";
export { UserError } from "./user-error.ts";
