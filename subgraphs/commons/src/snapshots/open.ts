import type { ApolloServer, BaseContext } from "@apollo/server";
import { GuildhallError } from "@guildhall/schema";
import { Work } from "@guildhall/schema/federation";
import type { Limits } from "@guildhall/serving/limits";
import type { GraphQLSchema } from "graphql";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { erasing } from "./erasing.ts";
import { createPinning, type Pinning } from "./pinning.ts";
import { openShelf } from "./shelf.ts";
import { type AskCatalogue, createSnapshots, type Snapshots } from "./snapshots.ts";

export interface SnapshotBounds {
  /** How many are kept at most; 0 keeps none. @default 2 000 */
  most?: number | undefined;
  /** Largest one in bytes. @default 2 MiB */
  maxBytes?: number | undefined;
}

export interface OpenSnapshots<C extends BaseContext> extends SnapshotBounds {
  /** Where they are kept; none are without. */
  folder: string | undefined;
  catalogue: Catalogue;
  /** The catalogue's own graph, and who answers it. */
  schema: GraphQLSchema;
  server: ApolloServer<C>;
  context: () => C;
  limits: Pick<Limits, "cost" | "time">;
  nameOf: (region: string) => string;
  publicUrl?: string | undefined;
}

export interface OpenedSnapshots {
  snapshots: Snapshots | null;
  pinning: Pinning;
  /** The same catalogue, whose erasures reach the snapshots. */
  catalogue: Catalogue;
}

/** Snapshots of what a server of the catalogue answers. */
export async function openSnapshots<C extends BaseContext>(
  options: OpenSnapshots<C>,
): Promise<OpenedSnapshots> {
  const { folder, catalogue, schema, nameOf, publicUrl } = options;
  const { most = 2_000, maxBytes = 2 * 1024 * 1024 } = options;
  const ask = asking(options);
  if (folder === undefined || most === 0)
    return {
      snapshots: null,
      pinning: createPinning({ snapshots: null, ask, publicUrl }),
      catalogue,
    };
  const shelf = await openShelf(folder);
  const states = () => catalogue.states();
  const records = (ids: readonly string[]) => catalogue.get(ids);
  const snapshots = createSnapshots({ shelf, schema, states, records, nameOf, most, maxBytes });
  return {
    snapshots,
    pinning: createPinning({ snapshots, ask, publicUrl }),
    catalogue: erasing(catalogue, snapshots),
  };
}

/** Asks as a client would: under the same limits, giving way to others, and not for ever. */
function asking<C extends BaseContext>({
  server,
  context,
  limits,
}: OpenSnapshots<C>): AskCatalogue {
  return async (query, variables) => {
    const work = new Work(limits.cost);
    const late = `The answer was not ready within ${limits.time} ms. Ask for less at once.`;
    const timer = setTimeout(
      () => work.end(new GuildhallError("REQUEST_TIMEOUT", late)),
      limits.time,
    );
    try {
      const asked = server.executeOperation(
        { query, variables },
        { contextValue: { ...context(), work } },
      );
      const answer = await Promise.race([asked, work.ended]);
      if (answer instanceof GuildhallError) return { errors: [answer] };
      if (answer.body.kind === "single") return answer.body.singleResult;
      throw new Error("The catalogue answered in parts, which it never does.");
    } finally {
      clearTimeout(timer);
    }
  };
}
