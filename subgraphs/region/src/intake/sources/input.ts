import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { IntakeError } from "../../records/errors.ts";

export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be" | "binary";

/** What is imported, on this machine's disk; a download is kept until the import is over. */
export interface Input extends AsyncDisposable {
  path: string;
  isFolder: boolean;
  /** What lines of the report call it. */
  name: string;
  /** Its public address, where it has one. */
  address?: string;
  /** What the server said it is. */
  mediaType?: string;
  bytes: number;
  /** How much of it has been read so far. */
  read?: number;
  /** Of the content: the same bytes are the same import. */
  hash: string;
  encoding: Encoding;
}

/** A download that is larger is not a registry. */
export const DOWNLOAD_MAX = 200_000_000;
const DOWNLOAD_MS = 60_000;

export async function openInput(from: string): Promise<Input> {
  if (/^https?:\/\//i.test(from)) return download(from);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from))
    throw new IntakeError(`${from}: wanted a file, a folder, or an address with http or https.`);
  const found = await stat(from).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === "ENOENT"
        ? "there is no such file or folder"
        : `it cannot be read (${cause.code})`;
    throw new IntakeError(`${from}: ${why}.`, { cause });
  });
  const keep = async (): Promise<void> => {};
  if (!found.isDirectory()) return local(from, basename(from), keep);
  return {
    path: from,
    isFolder: true,
    name: basename(from),
    bytes: 0,
    hash: await folderHash(from),
    encoding: "utf-8",
    [Symbol.asyncDispose]: keep,
  };
}

async function local(
  path: string,
  name: string,
  dispose: () => Promise<void>,
  more: Partial<Input> = {},
): Promise<Input> {
  const { hash, encoding, bytes } = await examine(path);
  return {
    path,
    isFolder: false,
    name,
    bytes,
    hash,
    encoding,
    ...more,
    [Symbol.asyncDispose]: dispose,
  };
}

/** Reads a file once, whole, to know its content's hash and how its letters are written. */
async function examine(path: string): Promise<{ hash: string; encoding: Encoding; bytes: number }> {
  const hash = createHash("sha256");
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let bytes = 0;
  let start: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (bytes < 4) start = Buffer.concat([start, chunk]).subarray(0, 4);
    hash.update(chunk);
    bytes += chunk.length;
    if (isUtf8) isUtf8 = decodes(() => utf8.decode(chunk, { stream: true }));
  }
  if (isUtf8) isUtf8 = decodes(() => utf8.decode());
  return { hash: hash.digest("hex"), encoding: encodingOf(start, isUtf8), bytes };
}

function encodingOf(start: Buffer, isUtf8: boolean): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  // Archives (XLSX among them), the old XLS, and PDF.
  if (["504b0304", "25504446", "d0cf11e0"].includes(start.toString("hex"))) return "binary";
  return isUtf8 ? "utf-8" : "windows-1252";
}

function decodes(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

async function folderHash(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(folder, { recursive: true })).toSorted()) {
    if (!name.endsWith(".json") || !(await stat(join(folder, name))).isFile()) continue;
    hash.update(name);
    for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>)
      hash.update(chunk);
  }
  return hash.digest("hex");
}

async function download(address: string): Promise<Input> {
  if (!URL.canParse(address)) throw new IntakeError(`${address} is no address that can be read.`);
  const response = await request(new URL(address));
  const folder = await mkdtemp(join(tmpdir(), "guildhall-import-"));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, "download");
  try {
    if (!response.body) throw new IntakeError(`${address}: the answer is empty.`);
    await pipeline(
      Readable.fromWeb(response.body as never),
      capped(address),
      createWriteStream(path),
    );
    const [mediaType = ""] = (response.headers.get("content-type") ?? "").split(";");
    const name = basename(new URL(address).pathname) || new URL(address).hostname;
    return await local(path, name, dispose, { address, mediaType: mediaType.trim().toLowerCase() });
  } catch (cause) {
    await dispose();
    if (cause instanceof IntakeError) throw cause;
    throw new IntakeError(`${address}: the download broke off (${(cause as Error).message}).`, {
      cause,
    });
  }
}

/** Follows redirects by hand, so that none leads away from http and https. */
async function request(url: URL, hops = 5): Promise<Response> {
  const response = await fetch(url, {
    redirect: "manual",
    signal: AbortSignal.timeout(DOWNLOAD_MS),
    headers: { accept: "application/json, text/csv, */*;q=0.5", "user-agent": "guildhall" },
  }).catch((cause: Error) => {
    const why =
      cause.name === "TimeoutError"
        ? `no answer within ${DOWNLOAD_MS / 1000} seconds`
        : String((cause.cause as Error | undefined)?.message ?? cause.message);
    throw new IntakeError(`${url.href}: it could not be fetched (${why}).`, { cause });
  });
  const location = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && location) {
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    await response.body?.cancel();
    if (!next || !["http:", "https:"].includes(next.protocol))
      throw new IntakeError(
        `${url.href}: it leads on to ${location}, and only http and https are followed.`,
      );
    if (hops === 0) throw new IntakeError(`${url.href}: it leads on too many times.`);
    return request(next, hops - 1);
  }
  if (!response.ok)
    throw new IntakeError(
      `${url.href}: the server answers ${response.status} ${response.statusText}.`,
    );
  return response;
}

function capped(address: string): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > DOWNLOAD_MAX)
        done(
          new IntakeError(
            `${address}: it is larger than ${DOWNLOAD_MAX / 1e6} MB, so it was not read.`,
          ),
        );
      else done(null, chunk);
    },
  });
}
