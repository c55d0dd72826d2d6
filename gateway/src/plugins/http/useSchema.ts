import type { Http } from "@guildhall/serving/http";
import type { GraphQLSchema } from "graphql";
import type { Graph } from "../../federation/graph.ts";
import { printApi } from "../../supergraph/api-sdl.ts";

/** `/schema.graphql`: the schema that serves now, as clients see it. To be used before it is loaded. */
export function useSchema(http: Http, { gateway }: Graph): void {
  let serving: GraphQLSchema | undefined;
  let text: string | undefined;
  const forget = gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    serving = apiSchema;
    text = undefined;
  });
  http.addHook("onClose", async () => forget());
  http.get("/schema.graphql", async (_request, reply) => {
    text ??= serving && printApi(serving);
    return reply
      .type("text/plain; charset=utf-8")
      .header("cache-control", "public, max-age=0, must-revalidate")
      .send(text);
  });
}
