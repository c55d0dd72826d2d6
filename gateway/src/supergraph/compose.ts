import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, parse } from "graphql";
import { listed } from "../contract/review.ts";

/** A partner's surplus, as SDL, to be composed under the name. */
export interface Extension {
  name: string;
  subgraph: string;
}

export interface ComposeInput {
  commons: string;
  /** In order of precedence: where two clash, the earlier stays. */
  extensions: readonly Extension[];
}

export type Composed =
  | {
      supergraphSdl: string;
      taken: readonly string[];
      /** Extensions that could not be composed, and why. */
      refused: ReadonlyMap<string, string>;
      errors?: undefined;
    }
  | { errors: readonly string[] };

export type Once =
  | { supergraphSdl: string; errors?: undefined }
  | { supergraphSdl?: undefined; errors: readonly string[] };

/** Composes exactly this, or says why it cannot be. */
export function composeOnce({ commons, extensions }: ComposeInput, regions: DocumentNode): Once {
  let typeDefs: DocumentNode;
  try {
    typeDefs = parse(commons, { noLocation: true });
  } catch (error) {
    return { errors: [`commons: ${(error as Error).message}`] };
  }
  const { supergraphSdl, errors } = composeServices([
    { name: "commons", typeDefs, url: "guildhall:commons" },
    { name: "regions", typeDefs: regions, url: "guildhall:regions" },
    ...extensions.map(({ name, subgraph }) => ({
      name,
      typeDefs: parse(subgraph, { noLocation: true }),
      url: `guildhall:${name}`,
    })),
  ]);
  return errors ? { errors: errors.map(({ message }) => message) } : { supergraphSdl };
}

/**
 * Composes the supergraph. Commons and the regional tier must compose, or the whole is refused; an
 * extension that does not is left out with its reason, and the others go in.
 */
export async function compose(
  { commons, extensions }: ComposeInput,
  once: (input: ComposeInput) => Promise<Once>,
): Promise<Composed> {
  const all = await once({ commons, extensions });
  if (!all.errors)
    return {
      supergraphSdl: all.supergraphSdl,
      taken: extensions.map(({ name }) => name),
      refused: new Map(),
    };

  let good = extensions.length > 0 ? await once({ commons, extensions: [] }) : all;
  if (good.errors) return { errors: good.errors };
  const taken: Extension[] = [];
  const refused = new Map<string, string>();
  for (const extension of extensions) {
    const next = await once({ commons, extensions: [...taken, extension] });
    if (next.errors) {
      refused.set(extension.name, listed(next.errors));
    } else {
      taken.push(extension);
      good = next;
    }
  }
  return {
    supergraphSdl: good.supergraphSdl,
    taken: taken.map(({ name }) => name),
    refused,
  };
}
