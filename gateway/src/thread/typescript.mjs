// In development a thread is TypeScript. tsx does not follow into threads: it is told to in each.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
