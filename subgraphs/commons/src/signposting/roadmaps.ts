import { compareValues, type RoadmapStage, type StoredRecord } from "@guildhall/schema";
import { type Finder, readAll } from "./candidates.ts";
import type { Question } from "./question.ts";
import type { Weighed } from "./weigh.ts";
import { standing } from "./word.ts";

/** One stage of a road map, with those of its programmes that were weighed. */
export interface Stretch {
  name: string;
  stage?: string;
  /** Whether the firm is at this stage; missing where the firm or the road map names none. */
  isFirms?: boolean;
  programmes: readonly Weighed[];
}

/** A road map that leads through programmes that were weighed. */
export interface Route {
  record: StoredRecord;
  stretches: readonly Stretch[];
}

/** The road maps that join programmes up, those with the firm's own stage and most programmes first. */
export async function routesThrough(
  catalogue: Finder,
  weighed: readonly Weighed[],
  question: Question,
): Promise<Route[]> {
  if (weighed.length === 0) return [];
  const byId = new Map(weighed.map((one) => [one.record.id, one]));
  const maps = await readAll(catalogue, "support-roadmaps", [
    { key: "programmes", anyOf: [...byId.keys()] },
  ]);
  const routes = maps.map((record) => ({
    record,
    stretches: stagesOf(record).map((one) => stretch(one, byId, question)),
  }));
  return routes.toSorted((a, b) => reach(b) - reach(a) || compareValues(a.record.id, b.record.id));
}

const stagesOf = ({ stages }: StoredRecord): readonly RoadmapStage[] =>
  Array.isArray(stages) ? (stages as RoadmapStage[]) : [];

function stretch(
  { name, stage, programmes = [] }: RoadmapStage,
  byId: ReadonlyMap<string, Weighed>,
  question: Question,
): Stretch {
  const firms = question.stage?.code ?? question.stage?.said;
  return {
    name,
    ...(stage && { stage }),
    ...(stage && firms && { isFirms: standing("firmStage", firms, [stage]) === "WITHIN" }),
    programmes: programmes.flatMap((id) => byId.get(id) ?? []),
  };
}

/** A programme at the firm's own stage outweighs any number at others. */
const reach = ({ stretches }: Route): number =>
  stretches.reduce(
    (sum, { isFirms, programmes }) => sum + programmes.length * (isFirms ? 1_000 : 1),
    0,
  );
