import { type ApolloServerPlugin, type BaseContext, HeaderMap } from "@apollo/server";
import { GuildhallError } from "@guildhall/schema";
import type { Worked } from "@guildhall/schema/federation";
import { type Cost, costOf } from "./cost.ts";
import type { Sizes } from "./estimate.ts";
import type { Limits } from "./limits.ts";
import { createUnderWay } from "./underway.ts";

/** What a request's cost is told to. */
export interface Costed extends Worked {
  /** What is done once the request is over. */
  onClose?: (then: () => void) => void;
  /** The cost belongs to the line that the log has of a request. */
  onCost?: (cost: number) => void;
}

/**
 * Tells what an operation costs before anything is done for it, in `extensions.cost`, and refuses
 * what costs too much, alone or with all that is under way.
 */
export function costPlugin(limits: Limits, sizes: Sizes): ApolloServerPlugin<BaseContext & Costed> {
  const underWay = createUnderWay(limits.underWay);
  return {
    async requestDidStart() {
      let cost: Cost | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (!operation) return;
          if (operation.operation === "mutation") contextValue.work?.hold();
          const { variables = {} } = request;
          const { representations } = limits;
          cost = costOf({ schema, document, operation, variables, sizes, representations });
          if (!cost) return;
          contextValue.onCost?.(cost.requested);
          if (cost.requested > limits.cost) throw tooCostly(cost, limits.cost);
          const release = underWay.take(cost.requested);
          if (!release) throw busy();
          // One that comes from within the process has no end that is told.
          if (contextValue.onClose) contextValue.onClose(release);
          else release();
        },
        async willSendResponse({ response }) {
          if (!cost || response.body.kind !== "single") return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: { requested: cost.requested, limit: limits.cost },
          };
        },
      };
    },
  };
}

function tooCostly({ requested, heaviest }: Cost, limit: number): GuildhallError {
  const field = heaviest();
  return new GuildhallError(
    "OPERATION_TOO_COSTLY",
    `Got an operation that may answer with ${requested} objects, wanted at most ${limit}. Most of them come from ${field}. Ask for smaller pages (first), for fewer levels, or in several requests.`,
    { cost: { requested, limit, field }, http: { status: 400 } },
  );
}

const busy = (): GuildhallError =>
  new GuildhallError("BUSY", "The server has as much to do as it can. Try again in a moment.", {
    http: { status: 503, headers: new HeaderMap([["retry-after", "1"]]) },
  });
