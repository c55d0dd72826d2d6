import { DateTimeScalar } from "@guildhall/schema";
import { computed, defineEnum, object, text, value } from "@guildhall/schema/define";
import { ID, Int } from "type-graphql";
import { CITATIONS, snapshotReference } from "../snapshots/cite.ts";
import type { ChangeKind } from "../snapshots/compare.ts";
import type { Pinning } from "../snapshots/pinning.ts";
import type { Kept } from "../snapshots/snapshots.ts";

/** What resolvers of snapshots see. */
export interface SnapshotContext {
  pinning: Pinning;
}

/** What the fields of a snapshot are answered with. */
interface Snapped {
  kept: Kept;
  pinning: Pinning;
}

const documentOf = ({ kept }: Snapped) => kept.document;

export const SnapshotChangeKind = defineEnum(
  "SnapshotChangeKind",
  "What became of a record of a snapshot.",
  {
    ADDED: "The query finds it now and did not then.",
    REMOVED: "The query found it then and does not now.",
    CHANGED: "It says something else.",
    ERASED: "Its owner had it erased: the snapshot does not have its words any more either.",
  } satisfies Record<ChangeKind, string>,
);

@object("What is otherwise when the query of a snapshot is asked again.")
export class ChangedRecord {
  @value(() => ID, "The record; null for what the answer tells beside records, such as counts.")
  id?: string | null;

  @value(() => SnapshotChangeKind, "What became of it.", { required: true })
  change: ChangeKind;

  @text("What differs, by the names that the query gives it.", { required: true, list: true })
  fields: readonly string[];
}

@object("Up to where the copy of a registry went when a snapshot was taken.")
export class SnapshotRegion {
  @value(() => ID, "The region's id.", { required: true })
  id: string;

  @value(() => Number, "Number of the last entry of the registry's log that was in.", {
    required: true,
  })
  position: number;

  @value(() => DateTimeScalar, "When that entry was written at its owner's.")
  changedAt?: string | null;
}

@object("Under what terms records stand.")
export class SnapshotLicence {
  @text("The licence in its owner's words; “not stated” where none is.", { required: true })
  licence: string;

  @value(() => Int, "How many records stand under it.", { required: true })
  records: number;
}

@object("How to cite a snapshot.")
export class Citation {
  @text("In words, for a list of references.", { required: true })
  text: string;

  @text("As an entry of BibTeX.", { required: true })
  bibtex: string;

  @text("As CSL-JSON, for reference managers.", { required: true })
  csl: string;
}

@object("An answer of the catalogue that is kept as it was, to be cited and compared.")
export class Snapshot {
  @computed(
    () => ID,
    "SHA-256 of its bytes, in hexadecimal: what `sha256sum` says of the file.",
    ({ kept }: Snapped) => kept.hash,
    { required: true },
  )
  hash: string;

  @computed(
    () => String,
    "Where it is read, byte for byte, at the gateway.",
    ({ kept, pinning }: Snapped) => pinning.addressOf(kept.hash),
    { required: true },
  )
  address: string;

  @computed(
    () => DateTimeScalar,
    "When the answer was given.",
    (one: Snapped) => documentOf(one).takenAt,
    { required: true },
  )
  takenAt: string;

  @computed(() => String, "The query.", (one: Snapped) => documentOf(one).query, { required: true })
  query: string;

  @computed(
    () => String,
    "Its variables, as JSON.",
    (one: Snapped) => JSON.stringify(documentOf(one).variables),
    { required: true },
  )
  variables: string;

  @computed(() => Int, "Its size in bytes.", ({ kept }: Snapped) => Buffer.byteLength(kept.text), {
    required: true,
  })
  bytes: number;

  @computed(
    () => SnapshotRegion,
    "What it was answered from.",
    (one: Snapped) => documentOf(one).regions,
    { required: true, list: true },
  )
  regions: SnapshotRegion[];

  @computed(
    () => ID,
    "The records that the answer is made of.",
    (one: Snapped) => documentOf(one).records.map(({ id }) => id),
    { required: true, list: true },
  )
  recordIds: string[];

  @computed(
    () => SnapshotLicence,
    "The licences of these records.",
    (one: Snapped) => documentOf(one).licences,
    { required: true, list: true },
  )
  licences: SnapshotLicence[];

  @computed(
    () => String,
    "Who is to be named: the owners of the records, and sources that state a licence.",
    (one: Snapped) => documentOf(one).attribution,
    { required: true, list: true },
  )
  attribution: string[];

  @computed(
    () => ID,
    "Records that their owners had erased since: then the bytes differ from those of the hash.",
    (one: Snapped) => documentOf(one).erased ?? [],
    { required: true, list: true },
  )
  erased: string[];

  @computed(() => Citation, "How to cite it.", citations, { required: true })
  citation: Citation;

  @computed(
    () => ChangedRecord,
    "What is otherwise now, record by record: the query is asked again.",
    ({ kept, pinning }: Snapped) => pinning.changedSince(kept),
    { list: true },
  )
  changedSince?: ChangedRecord[];
}

function citations({ kept: { hash, document }, pinning }: Snapped): Record<string, string> {
  const reference = snapshotReference(hash, pinning.addressOf(hash), document);
  return Object.fromEntries(
    Object.entries(CITATIONS).map(([form, { of }]) => [form, of(reference)]),
  );
}
