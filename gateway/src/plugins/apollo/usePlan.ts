import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../../tier/context.ts";

const HEADER = "x-guildhall-plan";

/** Answers with `x-guildhall-plan: text` how a query is answered, in `extensions.plan`. */
export function usePlan(): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ request, contextValue }) {
      if (request.http?.headers.get(HEADER) !== "text") return undefined;
      const plan = (contextValue.plan = { text: "", sent: [] });
      return {
        async willSendResponse({ response }) {
          if (plan.text === "" || response.body.kind !== "single") return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, plan: written(plan) };
        },
      };
    },
  };
}

const written = ({ text, sent }: NonNullable<RequestContext["plan"]>): string =>
  sent.length === 0 ? text : [text, "", "What was sent to the regions:", ...sent].join("\n");
