import { access, constants, mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { UserError } from "@guildhall/serving/process";

/** Makes the data folder, or says why it cannot be used. */
export async function prepareData(data: string): Promise<void> {
  try {
    await mkdir(data, { recursive: true });
    await access(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `The data folder ${data} cannot be written (${code}). Name another with --data, or change its rights.`,
    );
  }
}

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
