import { createHash } from "node:crypto";
import type { RegionProfile, Source } from "@guildhall/schema";
import { ENTRY_RECORDS } from "../records/append.ts";
import type { Store } from "../store/index.ts";
import { closeMissing } from "./close.ts";
import type { ImportReport } from "./report.ts";
import type { FormatName, Opened } from "./sources/format.ts";
import { openInput, type Input } from "./sources/input.ts";
import { openFormat } from "./sources/open.ts";
import { rowTaker } from "./take.ts";
import { newTally, type Waiting } from "./tally.ts";
import { write, type Writing } from "./write.ts";

export interface ImportOptions {
  /** A file, a folder, or an address with http or https. */
  from: string;
  /** What kind of record a table's rows are. @default "maker-spaces" */
  kind?: string;
  /** @default "auto": told by the file's ending and content */
  format?: FormatName | "auto";
  /** A mapping file's content: what each column of a table becomes. */
  mapping?: unknown;
  /** Say what would be done, and do nothing. @default false */
  dryRun?: boolean;
  /** Close the records that this source brought and no longer has. @default false */
  closeMissing?: boolean;
  /** Take the source's word where an editor or another source has said otherwise. @default false */
  overwrite?: boolean;
  /** Title of the source; records of one title are one source's. @default the file's name or address */
  source?: string;
  /** The region's profile, for the rules that hold records against it. */
  profile?: RegionProfile;
  now?: () => Date;
  /** Called after each part, for a progress bar. */
  onProgress?: (progress: { read: number; share: number | null }) => void;
  /** Called once the source is open, before its rows are read. */
  onOpened?: (opened: Opened) => void;
}

/** Brings what a source has into a region's registry: parse, interpret, validate, flag, compare, append. */
export async function importInto(store: Store, options: ImportOptions): Promise<ImportReport> {
  const { kind = "maker-spaces", format = "auto", mapping, now = () => new Date() } = options;
  await using input = await openInput(options.from);
  const opened = await openFormat(input, format, {
    kind,
    region: store.region,
    ...(mapping !== undefined && { mapping }),
  });
  options.onOpened?.(opened);
  const today = now().toISOString().slice(0, 10);
  const writing = await beginWriting(store, input, options, today);
  const { region } = store;
  const { label, source, dryRun, part: resumed } = writing;
  const tally = newTally({
    region,
    kind: opened.kind,
    format: opened.format,
    source: label,
    dryRun,
  });
  const { report } = tally;
  const rows = rowTaker({ region, opened, source, profile: options.profile, today });

  const writePart = async (waiting: readonly Waiting[]): Promise<void> => {
    if (waiting.length === 0) return;
    const records = waiting.map(({ record }) => record);
    tally.wrote(waiting, await write(writing, records));
    const { bytes, read = 0 } = input;
    const share = bytes > 0 && read > 0 ? Math.min(1, read / bytes) : null;
    options.onProgress?.({ read: report.read, share });
  };

  let waiting: Waiting[] = [];
  for await (const row of opened.rows) {
    report.read += 1;
    const taken = rows.take(row);
    if (Array.isArray(taken)) tally.refuse(taken);
    else {
      tally.flag(taken);
      waiting.push(taken);
    }
    if (waiting.length < ENTRY_RECORDS) continue;
    await writePart(waiting);
    waiting = [];
  }
  await writePart(waiting);
  await closeMissing({
    writing,
    report,
    seen: rows.seen,
    // Where a row could not be read, its record may be the one that seems to be missing.
    isCertain: rows.isCertain() && report.read > 0,
    close: options.closeMissing ?? false,
    today,
    notices: opened.notices,
  });
  if (resumed > 0 && report.added + report.changed > 0) report.resumedAfter = resumed;
  return { ...report, notices: opened.notices };
}

/** An import is known by its source and content, so that it goes on where it was cut off. */
async function beginWriting(
  store: Store,
  input: Input,
  { source: title, dryRun = false, overwrite = false }: ImportOptions,
  today: string,
): Promise<Writing> {
  const label = title ?? input.address ?? input.name;
  const importId = createHash("sha256")
    .update(`${store.region}\n${label}\n${input.hash}`)
    .digest("hex")
    .slice(0, 32);
  const stored = await store.batches(importId);
  const { number: head } = await store.position();
  return {
    store,
    label,
    source: sourceOf(input, title, today),
    author: { kind: "import", name: label },
    importId,
    part: Math.max(0, ...stored.map(({ part }) => part)),
    alone: head === 0 ? 0 : null,
    overwrite,
    dryRun,
  };
}

/** Where the imported records come from: a public page or file by its address, else by its title. */
function sourceOf({ address, name }: Input, title: string | undefined, readOn: string): Source {
  const common = { readOn, confidence: "MEDIUM" } as const;
  if (address) return { kind: "ADDRESS", ...(title && { title }), address, ...common };
  return { kind: "DOCUMENT", title: title ?? name, ...common };
}
