import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, parse } from "graphql";
import { outgrownTogether } from "../contract/bounds.ts";
import { listed } from "../contract/review.ts";

/** A partner's surplus, as SDL, to be composed under the name. */
export interface Extension {
  name: string;
  subgraph: string;
}

export interface ComposeInput {
  commons: string;
  /** The records of all regions from one copy, where commons has it. */
  catalogue?: string | undefined;
  /** In order of precedence: where two clash, the earlier stays. */
  extensions: readonly Extension[];
}

export type Composed =
  | {
      supergraphSdl: string;
      taken: readonly string[];
      /** Extensions that could not be composed, and why. */
      refused: ReadonlyMap<string, string>;
      /** Something was refused for want of time or memory: there may be more at another time. */
      passing: boolean;
      errors?: undefined;
    }
  | { errors: readonly string[]; passing: boolean };

export type Once =
  | { supergraphSdl: string; errors?: undefined }
  | { supergraphSdl?: undefined; errors: readonly string[]; passing?: true };

/** Composes exactly this, or says why it cannot be. */
export function composeOnce(input: ComposeInput, regions: DocumentNode): Once {
  const { commons, catalogue, extensions } = input;
  const ours: { name: string; typeDefs: DocumentNode }[] = [];
  for (const [name, sdl] of Object.entries({ commons, catalogue }))
    try {
      if (sdl !== undefined) ours.push({ name, typeDefs: parse(sdl, { noLocation: true }) });
    } catch (error) {
      return { errors: [`${name}: ${(error as Error).message}`] };
    }
  const surpluses = extensions.map(({ name, subgraph }) => ({
    name,
    typeDefs: parse(subgraph, { noLocation: true }),
    url: `guildhall:${name}`,
  }));
  const outgrown = outgrownTogether(surpluses.map((one) => one.typeDefs));
  if (outgrown.length > 0) return { errors: outgrown };
  const { supergraphSdl, errors } = composeServices([
    ...ours.map((one) => ({ ...one, url: `guildhall:${one.name}` })),
    { name: "regions", typeDefs: regions, url: "guildhall:regions" },
    ...surpluses,
  ]);
  return errors ? { errors: errors.map(({ message }) => message) } : { supergraphSdl };
}

/**
 * Composes the supergraph. Commons and the regional tier must compose, or the whole is refused; an
 * extension that does not is left out with its reason, and the others go in. Which one it is, is
 * found by halves: most often it is one of many.
 */
export async function compose(
  { extensions, ...ours }: ComposeInput,
  once: (input: ComposeInput) => Promise<Once>,
): Promise<Composed> {
  const taken: Extension[] = [];
  const refused = new Map<string, string>();
  let good = "";
  let passing = false;

  /** Takes these too, or says why not all of them can be taken. */
  const take = async (some: readonly Extension[]): Promise<readonly string[] | undefined> => {
    const made = await once({ ...ours, extensions: [...taken, ...some] });
    if (made.errors) {
      passing ||= made.passing === true;
      return made.errors;
    }
    taken.push(...some);
    good = made.supergraphSdl;
    return undefined;
  };
  const narrow = async (some: readonly Extension[], errors: readonly string[]): Promise<void> => {
    const half = Math.ceil(some.length / 2);
    if (some.length <= 1) for (const { name } of some) refused.set(name, listed(errors));
    else
      for (const part of [some.slice(0, half), some.slice(half)]) {
        const reasons = await take(part);
        if (reasons) await narrow(part, reasons);
      }
  };

  const errors = await take(extensions);
  if (errors) {
    const base = extensions.length > 0 ? await take([]) : errors;
    if (base) return { errors: base, passing };
    await narrow(extensions, errors);
  }
  passing &&= refused.size > 0;
  return { supergraphSdl: good, taken: taken.map(({ name }) => name), refused, passing };
}
