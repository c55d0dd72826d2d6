import { createServer } from "node:net";
import { UserError } from "@guildhall/serving/process";

/** Finds out before anything is started whether the gateway's port is free. */
export function checkPort(port: number, host: string): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      failed(
        new UserError(
          error.code === "EADDRINUSE"
            ? `Port ${port} is taken. Stop what listens there, or start with --port 0 to take a free one.`
            : `Port ${port} cannot be used (${error.code}). Name another with --port.`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(() => done()));
  });
}
