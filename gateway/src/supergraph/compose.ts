import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, parse } from "graphql";

/** A partner's surplus, to be composed under the name. */
export interface Extension {
  name: string;
  subgraph: DocumentNode;
}

export interface ComposeInput {
  commons: string;
  regions: DocumentNode;
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

/**
 * Composes the supergraph. Commons and the regional tier must compose, or the whole is refused; an
 * extension that does not is left out with its reason, and the others go in.
 */
export function compose({ commons, regions, extensions }: ComposeInput): Composed {
  let base: DocumentNode;
  try {
    base = parse(commons, { noLocation: true });
  } catch (error) {
    return { errors: [`commons: ${(error as Error).message}`] };
  }
  const attempt = (with_: readonly Extension[]) =>
    composeServices([
      { name: "commons", typeDefs: base, url: "guildhall:commons" },
      { name: "regions", typeDefs: regions, url: "guildhall:regions" },
      ...with_.map(({ name, subgraph }) => ({
        name,
        typeDefs: subgraph,
        url: `guildhall:${name}`,
      })),
    ]);

  const all = attempt(extensions);
  if (!all.errors)
    return {
      supergraphSdl: all.supergraphSdl,
      taken: extensions.map(({ name }) => name),
      refused: new Map(),
    };

  let good = extensions.length > 0 ? attempt([]) : all;
  if (good.errors) return { errors: good.errors.map(({ message }) => message) };
  const taken: Extension[] = [];
  const refused = new Map<string, string>();
  for (const extension of extensions) {
    const next = attempt([...taken, extension]);
    if (next.errors) {
      refused.set(extension.name, next.errors.map(({ message }) => message).join("\n"));
    } else {
      taken.push(extension);
      good = next;
    }
  }
  return {
    supergraphSdl: good.supergraphSdl as string,
    taken: taken.map(({ name }) => name),
    refused,
  };
}
