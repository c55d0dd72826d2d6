import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * libsql closes a connection once its statements are collected: a process that ends does not wait
 * for that, and a test that opens the file again must.
 */
export async function letGo(): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let times = 0; times < 3; times++) {
    collect();
    await turn();
  }
}
