import type { Http } from "@guildhall/serving/http";
import type { PartnerState } from "../../partners/state.ts";

interface FollowedState {
  state: "seen" | "kept" | "snapshot" | "unknown";
  reachable: boolean;
}

/** What `/ready` says. Nothing in it tells where anything is. */
export interface Readiness {
  ready: boolean;
  commons: FollowedState;
  /** Where the graph has one. */
  catalogue?: FollowedState;
  supergraph: { composed: boolean; problem?: string };
  directory: { state: string; problems: readonly { line: number; message: string }[] };
  partners: { total: number; serving: number; list: readonly PartnerState[] };
}

/** `/health`: the process lives. `/ready`: it can answer, and what it knows of its partners. */
export function useHealth(http: Http, readiness: () => Readiness): void {
  http.get("/health", async () => ({ status: "alive" }));
  http.get("/ready", async (_request, reply) => {
    const state = readiness();
    return reply.code(state.ready ? 200 : 503).send(state);
  });
}
