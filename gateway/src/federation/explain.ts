import {
  type FetchNode,
  type PlanNode,
  prettyFormatQueryPlan,
  type QueryPlan,
} from "@apollo/query-planner";

const HEAD = "Who is asked, step by step; those of one step at the same time:";
const NOBODY = "Nobody is asked: the gateway answers this from its own schema.";

/**
 * A plan for people: as the planner prints it, and who is asked for its parts. With the variables
 * of a request it tells only the parts that they include.
 */
export function explain(
  plan: QueryPlan,
  variables: Readonly<Record<string, unknown>> = {},
): string {
  const asked: { step: number; who: string }[] = [];

  /** Tells who is asked from this step on, and which step is the next. */
  const walk = (node: PlanNode | undefined, step: number, path?: string): number => {
    switch (node?.kind) {
      case "Fetch":
        asked.push({ step, who: whoIsAsked(node, path) });
        return step + 1;
      case "Flatten":
        return walk(node.node, step, node.path.join("."));
      case "Sequence":
        return node.nodes.reduce((next, one) => walk(one, next, path), step);
      case "Parallel":
        return Math.max(step, ...node.nodes.map((one) => walk(one, step, path)));
      case "Condition": {
        const holds = variables[node.condition];
        return Math.max(
          holds === false ? step : walk(node.ifClause, step, path),
          holds === true ? step : walk(node.elseClause, step, path),
        );
      }
      default:
        return step;
    }
  };
  walk(plan.node as PlanNode | undefined, 1);

  const lines = asked
    .toSorted((one, other) => one.step - other.step)
    .map(({ step, who }) => `${step}. ${who}`);
  return [
    prettyFormatQueryPlan(plan),
    "",
    ...(lines.length > 0 ? [HEAD, ...lines] : [NOBODY]),
  ].join("\n");
}

function whoIsAsked({ serviceName, requires = [] }: FetchNode, path: string | undefined): string {
  const types = requires.flatMap((one) =>
    one.kind === "InlineFragment" && one.typeCondition ? [one.typeCondition] : [],
  );
  const where = path === undefined ? "" : `, for each ${[...new Set(types)].join(", ")} at ${path}`;
  if (serviceName === "commons") return `commons${where}: one request`;
  if (serviceName === "regions")
    return `the regions${where}: split by the region in each id, one request an endpoint`;
  return `the extension of ${serviceName}${where}: one request, for its own records only`;
}
