import { fold } from "@guildhall/schema";
import type { Evidence } from "../holdings/evidence.ts";
import type { PracticeRecord } from "./practice.ts";

/** The name of a web site, `interregeurope.eu`; null for what is no address. */
export function hostOf(address: string | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, "");
}

/** Web sites of the bodies, spaces and programmes that a practice names as its own. */
export async function ownHosts(
  { owner, organisations = [], makerSpaces = [], programmes = [] }: PracticeRecord,
  { holdings }: Pick<Evidence, "holdings">,
): Promise<ReadonlySet<string>> {
  const ids = [owner?.organisation, owner?.elsewhere?.id, ...organisations, ...makerSpaces];
  const named = [...ids, ...programmes].filter((id) => id !== undefined);
  const records = await Promise.all(named.map((id) => holdings.get(id)));
  return new Set(
    records.flatMap((record) => hostOf(record?.["website"] as string | undefined) ?? []),
  );
}

/**
 * Who published what is cited and has no stake in it, each once, by the web site or else the title.
 * Doubtful sources are left out, and sites that bear the name of the practice or its owner.
 */
export function otherPublishers(
  { name, owner, sources }: PracticeRecord,
  own: ReadonlySet<string>,
): string[] {
  const names = [name, owner?.name ?? ""].map(squashed);
  const isOwn = (host: string) =>
    own.has(host) ||
    labelsOf(host).some((label) => names.some((one) => label.length > 4 && one.includes(label)));
  const others = sources
    .filter(({ kind, confidence }) => kind !== "UNCITED" && confidence !== "LOW")
    .flatMap(({ address, title }) => {
      const host = hostOf(address);
      return host === null ? (title ?? []) : isOwn(host) ? [] : host;
    });
  return [...new Set(others)];
}

/** `ludgate.ie` is that of the Ludgate Hub; the last label is a country or the like. */
const labelsOf = (host: string): string[] => host.split(".").slice(0, -1).map(squashed);

const squashed = (text: string): string => fold(text).replaceAll(/[^a-z0-9]/g, "");
