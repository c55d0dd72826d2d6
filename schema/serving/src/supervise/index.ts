export { runSupervised } from "./child.ts";
export { supervise, type Supervised, type SuperviseOptions } from "./supervise.ts";
export type { Patience } from "./pause.ts";
