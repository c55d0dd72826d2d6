import { createHash } from "node:crypto";
import { regionOf, type Issue, type RegionProfile, type Source } from "@guildhall/schema";
import { openFormat } from "./sources/open.ts";
import type { FormatName, Opened, Row } from "./sources/format.ts";
import { openInput, type Input } from "./sources/input.ts";
import type { DraftRecord, Store } from "../store/index.ts";
import { accept, brief } from "../records/accept.ts";
import { ENTRY_RECORDS } from "../records/append.ts";
import { assemble, mend } from "./assemble.ts";
import { closeMissing } from "./close.ts";
import { flag, withIssues } from "../records/flag.ts";
import { identifier } from "./own-id.ts";
import type { Origin, Refusal } from "../records/refusal.ts";
import { newTally, type Tally, type Waiting } from "./tally.ts";
import type { ImportReport } from "./report.ts";
import { PartTooLarge, writePart, type Writing } from "./write.ts";

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
  await using input = await openInput(options.from);
  const { kind = "maker-spaces", format = "auto", mapping } = options;
  const opened = await openFormat(input, format, {
    kind,
    region: store.region,
    ...(mapping !== undefined && { mapping }),
  });
  options.onOpened?.(opened);
  return new Import(store, input, opened, options).run();
}

class Import {
  readonly #store: Store;
  readonly #input: Input;
  readonly #opened: Opened;
  readonly #options: ImportOptions;
  readonly #tally: Tally;
  readonly #writing: Writing;
  readonly #today: string;
  readonly #identify = identifier();
  /** Ids that the source has, refused rows' too where they are known: none of them is missing. */
  readonly #seen = new Set<string>();
  #part = 0;
  #unknown = 0;

  constructor(store: Store, input: Input, opened: Opened, options: ImportOptions) {
    const { dryRun = false, overwrite = false, now = () => new Date() } = options;
    const label = options.source ?? input.address ?? input.name;
    this.#store = store;
    this.#input = input;
    this.#opened = opened;
    this.#options = options;
    this.#today = now().toISOString().slice(0, 10);
    this.#tally = newTally({
      region: store.region,
      kind: opened.kind,
      format: opened.format,
      source: label,
      dryRun,
    });
    this.#writing = {
      store,
      label,
      overwrite,
      dryRun,
      alone: null,
      source: sourceOf(input, options.source, this.#today),
      author: { kind: "import", name: label },
      importId: createHash("sha256")
        .update(`${store.region}\n${label}\n${input.hash}`)
        .digest("hex")
        .slice(0, 32),
    };
  }

  async run(): Promise<ImportReport> {
    const stored = await this.#store.batches(this.#writing.importId);
    const { number: head } = await this.#store.position();
    this.#writing.alone = head === 0 ? 0 : null;
    const before = Math.max(0, ...stored.map(({ part }) => part));
    this.#part = before;
    let waiting: Waiting[] = [];
    for await (const row of this.#opened.rows) {
      this.#tally.report.read += 1;
      const one = this.#take(row);
      if (one) waiting.push(one);
      if (waiting.length < ENTRY_RECORDS) continue;
      await this.#write(waiting);
      waiting = [];
    }
    await this.#write(waiting);
    await this.#close();
    const { report } = this.#tally;
    if (before > 0 && report.added + report.changed > 0) report.resumedAfter = before;
    report.notices = this.#opened.notices;
    return report;
  }

  #take(row: Row): Waiting | null {
    const { origin } = row;
    if (row.wrong) return this.#refuse([{ origin, field: null, ...row.wrong }]);
    const read = this.#opened.interpret(row);
    if ("wrong" in read) return this.#refuse([{ origin, ...read.wrong }]);
    if ("record" in read) return this.#takeWhole(read.record, row);
    const { draft } = read;
    const { region } = this.#store;
    const address = draft.fields["address"] as { city?: string } | undefined;
    const name = String(draft.fields["name"]);
    const identity = this.#identify(
      { own: draft.own, name, city: address?.city, content: JSON.stringify(row.raw) },
      origin,
    );
    if ("taken" in identity) return this.#refuse([repeated(identity, origin, draft.own)], true);
    const record = assemble(
      region,
      this.#opened.kind ?? "",
      identity.own,
      draft,
      this.#writing.source,
    );
    this.#seen.add(record.id);
    const mended = mend(record, [...identity.doubts, ...draft.issues], origin);
    if (Array.isArray(mended)) return this.#refuse(mended, true);
    return this.#flagged(mended.record, mended.issues, origin);
  }

  /** A record as the contract has it: its owner's own words, its sources among them. */
  #takeWhole(given: unknown, { origin }: Row): Waiting | null {
    const id = (given as { id?: unknown } | null)?.id;
    if (typeof id === "string" && this.#seen.has(id))
      return this.#refuse(
        [
          {
            origin,
            field: "id",
            message: "Another record of this source has the same id.",
            found: brief(id),
          },
        ],
        true,
      );
    if (typeof id === "string") this.#seen.add(id);
    const accepted = accept(this.#store.region, given, origin);
    if (!accepted.ok)
      return this.#refuse(
        accepted.refusals,
        typeof id === "string" && regionOf(id) === this.#store.region,
      );
    return this.#flagged(accepted.record, [], origin);
  }

  #flagged(record: DraftRecord, read: readonly Issue[], origin: Origin): Waiting {
    const { profile } = this.#options;
    const issues = flag(record, read, { profile, today: this.#today });
    this.#tally.flag(origin, record.id, issues);
    return { record: withIssues(record, issues), origin };
  }

  #refuse(refusals: readonly Refusal[], isKnown = false): null {
    this.#tally.refuse(refusals);
    if (!isKnown) this.#unknown += 1;
    return null;
  }

  async #write(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    try {
      const written = await writePart(
        this.#writing,
        waiting.map(({ record }) => record),
        this.#part + 1,
      );
      this.#tally.wrote(waiting, written);
      if (written.entry !== null) this.#part += 1;
    } catch (error) {
      if (!(error instanceof PartTooLarge)) throw error;
      const half = Math.ceil(waiting.length / 2);
      await this.#write(waiting.slice(0, half));
      await this.#write(waiting.slice(half));
      return;
    }
    const { bytes, read = 0 } = this.#input;
    this.#options.onProgress?.({
      read: this.#tally.report.read,
      share: bytes > 0 && read > 0 ? Math.min(1, read / bytes) : null,
    });
  }

  async #close(): Promise<void> {
    const { report } = this.#tally;
    await closeMissing({
      writing: this.#writing,
      report,
      seen: this.#seen,
      // Where a row could not be read, its record may be the one that seems to be missing.
      isCertain: this.#unknown === 0 && report.read > 0,
      close: this.#options.closeMissing ?? false,
      today: this.#today,
      nextPart: () => ++this.#part,
      notices: this.#opened.notices,
    });
  }
}

/** Where the imported records come from: a public page or file by its address, else by its title. */
function sourceOf({ address, name }: Input, title: string | undefined, readOn: string): Source {
  const common = { readOn, confidence: "MEDIUM" } as const;
  if (address) return { kind: "ADDRESS", ...(title && { title }), address, ...common };
  return { kind: "DOCUMENT", title: title ?? name, ...common };
}

function repeated(
  { taken, same, own }: { taken: Origin; same: boolean; own: string },
  origin: Origin,
  given: string | null,
): Refusal {
  const where = taken.row ? `row ${taken.row}` : taken.file;
  const message = same
    ? `The row is there twice: it repeats ${where}.`
    : `${where} has the same id: give each its own.`;
  return { origin, field: same ? null : "id", message, found: brief(given ?? own) };
}
