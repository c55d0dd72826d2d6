import type { Trouble } from "./watched.ts";

/** What `/ready` says: which regions are served, and what keeps others from it. */
export interface Readiness {
  status: "ok" | "degraded" | "unavailable";
  regions: readonly string[];
  troubles?: readonly Trouble[];
}

/** A region that cannot be written is still read; a damaged one is not served at all. */
export function readinessOf(hosts: Iterable<[string, { trouble(): Trouble | null }]>): Readiness {
  const all = [...hosts].map(([region, host]) => ({ region, trouble: host.trouble() }));
  const troubles = all.flatMap(({ trouble }) => trouble ?? []);
  const regions = all.flatMap(({ region, trouble }) =>
    trouble?.code === "REGISTRY_DAMAGED" ? [] : region,
  );
  if (troubles.length === 0) return { status: "ok", regions };
  return { status: regions.length > 0 ? "degraded" : "unavailable", regions, troubles };
}
