import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { inChunks } from "@guildhall/serving/process";

/** Writes to a stream no faster than it is read. */
export async function pour(
  texts: AsyncIterable<string>,
  output: NodeJS.WritableStream,
): Promise<void> {
  try {
    await pipeline(Readable.from(inChunks(texts)), output, { end: false });
  } catch (error) {
    // Whoever reads has seen enough, as `head` does: that is no failure.
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}
