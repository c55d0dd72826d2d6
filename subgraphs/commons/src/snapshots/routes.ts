import { createHash } from "node:crypto";
import { GuildhallError, nearest } from "@guildhall/schema";
import { fail, type Http } from "@guildhall/serving/http";
import { citationForm, CITATIONS, snapshotReference } from "./cite.ts";
import { isHash } from "./shelf.ts";
import type { Kept, Snapshots } from "./snapshots.ts";

export interface SnapshotRoutes {
  /** Null where no snapshots are kept. */
  snapshots: Snapshots | null;
  /** Where the public reaches a snapshot. */
  addressOf: (hash: string) => string;
}

type Asked = { Params: { hash: string }; Querystring: { citation?: string } };

/** `GET /snapshots/<hash>`: a snapshot byte for byte; `?citation=` how to cite it. */
export function useSnapshots(http: Http, { snapshots, addressOf }: SnapshotRoutes): void {
  http.get<Asked>("/snapshots/:hash", async (request, reply) => {
    const { hash } = request.params;
    const kept = isHash(hash) ? await found(snapshots, hash) : null;
    if (kept instanceof GuildhallError) return fail(reply, kept.code, kept.message);
    if (!kept) return fail(reply, "NOT_FOUND", `There is no snapshot ${hash.slice(0, 64)}.`);
    const { citation } = request.query;
    // An erasure may change it: it is asked for again before it is used again.
    reply.header("cache-control", "public, max-age=0, must-revalidate");
    if (citation === undefined) return reply.headers(headersOf(kept)).send(kept.text);
    const form = citationForm(citation);
    if (!form) return fail(reply, "NOT_FOUND", `There is no such citation. ${wanted(citation)}`);
    const reference = snapshotReference(hash, addressOf(hash), kept.document);
    return reply.type(form.type).send(form.of(reference));
  });
}

async function found(
  snapshots: Snapshots | null,
  hash: string,
): Promise<Kept | GuildhallError | null> {
  try {
    return (await snapshots?.get(hash)) ?? null;
  } catch (error) {
    if (error instanceof GuildhallError) return error;
    throw error;
  }
}

/** What tells a program, without reading, whether the bytes are those that were pinned. */
function headersOf({ text, document }: Kept): Record<string, string> {
  const digest = createHash("sha256").update(text).digest("base64");
  return {
    "content-type": "application/json; charset=utf-8",
    // RFC 9530
    "repr-digest": `sha-256=:${digest}:`,
    ...(document.erased && { "x-guildhall-erased": String(document.erased.length) }),
  };
}

function wanted(citation: string): string {
  const forms = Object.keys(CITATIONS);
  const near = nearest(citation, forms, (one) => [one]);
  return `Wanted ${(near.length > 0 ? near : forms).join(", ")}.`;
}
