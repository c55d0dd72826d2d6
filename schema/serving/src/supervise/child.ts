import { onlyOnce, UserError } from "../process/index.ts";

export type ChildMessage<Ready> = { ready: Ready } | { failed: string };

interface Running<Ready> {
  /** Told to the parent; plain data. */
  ready: Ready;
  stop(): Promise<void>;
}

/**
 * What a supervised process runs: waits for its task, serves, and stops when it is told to or when
 * its parent is gone.
 */
export function runSupervised<Task, Ready>(start: (task: Task) => Promise<Running<Ready>>): void {
  const say = (message: ChildMessage<Ready>, said: () => void): void =>
    void process.send?.(message, undefined, undefined, said);
  process.once("message", ({ task }: { task: Task }) => {
    const running = start(task);
    const stop = onlyOnce(async () => {
      await running.then(
        (one) => one.stop(),
        () => undefined,
      );
      process.exit(0);
    });
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
    process.on("disconnect", () => void stop());
    running.then(
      ({ ready }) => say({ ready }, () => undefined),
      (error: unknown) => {
        // What nobody foresaw is told with its stack, here where it happened.
        if (!(error instanceof UserError)) console.error(error);
        say({ failed: error instanceof Error ? error.message : String(error) }, () =>
          process.exit(1),
        );
      },
    );
  });
}
