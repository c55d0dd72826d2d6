import { DateTimeScalar } from "@guildhall/schema";
import { defineEnum, object, text, value, values } from "@guildhall/schema/define";
import { ID } from "type-graphql";
import type { CopyState } from "../../catalogue/catalogue.ts";
import type { KnownRegion } from "./area.ts";
import { said, type Standing } from "./said.ts";

export const CopyFreshness = defineEnum(
  "CopyFreshness",
  "How the catalogue's copy of a registry stands.",
  {
    FRESH: "Its owner was heard within the last hour, and everything up to then is in.",
    STALE: "Its owner was not heard for an hour or more: what changed since is not in.",
    MISSING: "Nothing of it has been read yet.",
  },
);

@object("Up to where the catalogue's copy of a registry goes.")
export class CopyMoment {
  @value(() => Number, "Number of the last entry of the registry's log that is in.", {
    required: true,
  })
  position: number;

  @value(() => DateTimeScalar, "When that entry was written at its owner's.")
  changedAt?: string | null;

  @value(() => DateTimeScalar, "When its owner was last heard to have no more than this.")
  confirmedAt?: string | null;
}

@object("A region's part of an answer from the catalogue.")
export class CoveredRegion {
  @value(() => ID, "The region's id.", { required: true })
  id: string;

  @value(() => CopyFreshness, "How the copy of its registry stands.", { required: true })
  state: keyof typeof CopyFreshness;

  @value(() => CopyMoment, "Up to where the copy goes; null where nothing was read yet.")
  asOf?: CopyMoment | null;
}

@object("How much of what was asked about the catalogue has, and from when.")
export class Coverage {
  @value(() => Boolean, "Whether the copies of all regions that were asked about are fresh.", {
    required: true,
  })
  complete: boolean;

  @text("The same in a sentence, such as “12 of 14 regions, Lisbon 3 days old”.", {
    required: true,
  })
  sentence: string;

  @values(() => CoveredRegion, "Each region that was asked about.", { required: true })
  regions: CoveredRegion[];
}

/** Polls come every few seconds: who was not heard for an hour is down, or cannot be reached. */
const FRESH_FOR = 3_600_000;

/** What the copies of these regions are worth at this moment. */
export function coverageOf(
  regions: readonly KnownRegion[],
  states: readonly CopyState[],
  now: number,
): Coverage {
  const byRegion = new Map(states.map((state) => [state.region, state]));
  const standing = regions.map(
    ({ id, profile }): Standing & { covered: CoveredRegion; isRegion: boolean } => {
      const covered = coveredRegion(id, byRegion.get(id), now);
      const { asOf, state } = covered;
      const heard = asOf?.confirmedAt ?? asOf?.changedAt ?? null;
      const age = heard === null ? null : now - Date.parse(heard);
      return { name: profile?.name ?? id, state, age, covered, isRegion: Boolean(profile) };
    },
  );
  return {
    complete: standing.every(({ state }) => state === "FRESH"),
    // The registry that regions share is none of them.
    sentence: said(standing.filter(({ isRegion }) => isRegion)),
    regions: standing.map(({ covered }) => covered),
  };
}

function coveredRegion(id: string, copy: CopyState | undefined, now: number): CoveredRegion {
  const { after = null, changedAt = null, confirmedAt = null } = copy ?? {};
  // Heard to be empty is heard; begun and never heard to the end is not all there yet.
  if (!after && !confirmedAt) return { id, state: "MISSING", asOf: null };
  const fresh = confirmedAt !== null && now - Date.parse(confirmedAt) < FRESH_FOR;
  return {
    id,
    state: fresh ? "FRESH" : "STALE",
    asOf: { position: after?.number ?? 0, changedAt, confirmedAt },
  };
}
