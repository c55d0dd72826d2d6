export { readEnvironment, serverSettings } from "./environment.ts";
export { onlyOnce } from "./only-once.ts";
export { replaceFile } from "./replace-file.ts";
