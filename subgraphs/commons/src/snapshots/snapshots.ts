import { CONTRACT_VERSION, type ErrorCode, ERRORS, GuildhallError } from "@guildhall/schema";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Catalogue, CopyState } from "../catalogue/catalogue.ts";
import { canonical, hashOf } from "./canonical.ts";
import { changesBetween, type SnapshotChange } from "./compare.ts";
import type { PinnedRegion, SnapshotDocument } from "./document.ts";
import { withoutErased } from "./erase.ts";
import { completed, gather, type Gathered } from "./gather.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { type Question, questionOf } from "./question.ts";
import { rightsOf } from "./rights.ts";
import type { Shelf } from "./shelf.ts";

/** The catalogue's own graph, under its usual limits. */
export type AskCatalogue = (
  query: string,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly CatalogueError[] | undefined }>;

type CatalogueError = Pick<GraphQLFormattedError, "message" | "extensions">;

export interface SnapshotsOptions {
  shelf: Shelf;
  /** What may be pinned. */
  schema: GraphQLSchema;
  states: () => readonly CopyState[];
  /** Records of the catalogue by their ids. */
  records: Catalogue["get"];
  nameOf: (region: string) => string;
  /** How many snapshots are kept at most. */
  most: number;
  /** Largest snapshot in bytes. */
  maxBytes: number;
}

/** A snapshot as it is kept. */
export interface Kept {
  hash: string;
  /** The bytes as text. */
  text: string;
  document: SnapshotDocument;
}

export interface Snapshots {
  /** Pins what the catalogue answers now; the same answer again is the same snapshot. */
  take(
    question: { query: string; variables: Record<string, unknown> },
    ask: AskCatalogue,
  ): Promise<Kept>;
  get(hash: string): Promise<Kept | null>;
  /** Asks again, and tells what is otherwise. */
  changedSince(kept: Kept, ask: AskCatalogue): Promise<SnapshotChange[]>;
  /**
   * Takes out what erased records said, in every snapshot, and then does what takes them out of the
   * catalogue: nothing is pinned between the two, and after a crash both are done again.
   */
  erase(ids: Iterable<string>, then?: () => Promise<void>): Promise<void>;
}

export function createSnapshots(options: SnapshotsOptions): Snapshots {
  const { shelf, schema, states, records: recordsOf, nameOf, most, maxBytes } = options;
  const alone = oneAtATime();

  async function get(hash: string): Promise<Kept | null> {
    const text = await shelf.read(hash);
    return text === null ? null : { hash, text, document: readDocument(hash, text) };
  }

  async function answered(question: Question, ask: AskCatalogue): Promise<Gathered> {
    const { data, errors } = await ask(question.marked, question.variables);
    const [error] = errors ?? [];
    if (error) throw failed(error);
    return gather(data);
  }

  return {
    get,
    async take(given, ask) {
      const question = questionOf(schema, given);
      if (alone.waiting() >= MOST_WAITING) throw busy();
      return alone(async () => {
        const before = states();
        const { data, records: used, cursors } = await answered(question, ask);
        const records = await completed(used, recordsOf);
        const regions = before.map((state) => pinnedRegion(state, nameOf(state.region)));
        const { text: query, variables } = question;
        const places = regions.map(({ id, position }) => [id, position]);
        const content = hashOf(canonical({ query, variables, data, places }));
        const known = await shelf.saying(content);
        const kept = known === null ? null : await get(known);
        if (kept) return kept;
        const document: SnapshotDocument = {
          format: "guildhall-snapshot/1",
          takenAt: new Date().toISOString(),
          contract: CONTRACT_VERSION,
          query,
          variables,
          data,
          regions,
          records,
          cursors,
          ...rightsOf(records, regions),
        };
        const text = canonical(document);
        refuseOversize(Buffer.byteLength(text), maxBytes);
        if (shelf.size() >= most) throw full(most);
        const hash = hashOf(text);
        await shelf.write(hash, text);
        await shelf.says(content, hash);
        return { hash, text, document };
      });
    },
    async changedSince({ document }, ask) {
      const { query, variables } = document;
      return changesBetween(
        document,
        await answered(questionOf(schema, { query, variables }), ask),
      );
    },
    erase: (ids, then) =>
      alone(async () => {
        const gone = new Set(ids);
        for (const hash of shelf.hashes()) {
          const text = await shelf.read(hash);
          if (text === null || ![...gone].some((id) => text.includes(JSON.stringify(id)))) continue;
          const document = JSON.parse(text) as SnapshotDocument;
          const left = withoutErased(document, gone);
          if (left !== document) await shelf.write(hash, canonical(left));
        }
        await then?.();
      }),
  };
}

/** A snapshot is whole: what the catalogue cannot answer is not pinned in part. */
function failed({ message, extensions }: CatalogueError): GuildhallError {
  const code = String(extensions?.["code"]);
  return new GuildhallError(
    Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : "SNAPSHOT_REFUSED",
    `Nothing was pinned: ${message}`,
  );
}

/** They are taken one after another. */
const MOST_WAITING = 20;

const busy = (): GuildhallError =>
  new GuildhallError("BUSY", "Too many snapshots are being taken. Try again in a moment.");

const pinnedRegion = (
  { region, after, changedAt, confirmedAt }: CopyState,
  name: string,
): PinnedRegion => ({ id: region, name, position: after?.number ?? 0, changedAt, confirmedAt });

/** What a snapshot says; its bytes are those of its hash, or it says which record was erased. */
function readDocument(hash: string, text: string): SnapshotDocument {
  const damaged = () =>
    new GuildhallError(
      "SNAPSHOT_DAMAGED",
      `The file of the snapshot ${hash} is not as it was written. Its operator can put it back from a backup.`,
    );
  try {
    const document = JSON.parse(text) as SnapshotDocument;
    if (document.erased || hashOf(text) === hash) return document;
  } catch {
    throw damaged();
  }
  throw damaged();
}

function refuseOversize(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw new GuildhallError(
    "SNAPSHOT_TOO_LARGE",
    `The snapshot would have ${bytes} bytes, wanted at most ${maxBytes}. Ask for fewer records or fields.`,
  );
}

const full = (most: number): GuildhallError =>
  new GuildhallError(
    "SNAPSHOTS_FULL",
    `All ${most} snapshots that this server keeps are taken. Its operator can let it keep more (GUILDHALL_SNAPSHOTS).`,
  );
