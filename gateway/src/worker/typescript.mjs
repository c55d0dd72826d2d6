// In development a worker is TypeScript, whatever the process that asks it was started with.
import { register } from "tsx/esm/api";

register();
await import(process.argv[2]);
