import { parse } from "graphql";
import type { QueryPlan } from "@apollo/query-planner";
import { openPlanner } from "./planner.ts";

/** What a plan came to, or why the planner gave up. */
export type Planned =
  | { plan: QueryPlan; size: number; gaveUp?: undefined }
  | { plan?: undefined; gaveUp: string };

/** The planner's own limits; it throws plain errors. */
const LIMITS = /exceeds limit|exceeded maximum|reached the limit|invalid array length/i;

/** What a planner is asked for, with the supergraph that it begins with. */
export function plannerTasks(supergraphSdl: string) {
  const { plan } = openPlanner(supergraphSdl);
  return {
    plan(query: string, operationName?: string): Planned {
      try {
        const made = plan(parse(query), operationName);
        return { plan: made, size: JSON.stringify(made).length };
      } catch (error) {
        const { message } = error as Error;
        if (LIMITS.test(message)) return { gaveUp: message };
        throw error;
      }
    },
  };
}

export type PlannerTasks = ReturnType<typeof plannerTasks>;
