import { type FieldSpec, fieldsOf, kindOfType, RegionProfile } from "@guildhall/schema";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Endpoint } from "../directory/endpoint.ts";
import { Partnership } from "../registry/partnership.ts";
import type { CommonsContext } from "./context.ts";
import { DirectoryRegion } from "./region.ts";
import { stub } from "./stubs.ts";

@Resolver(() => DirectoryRegion)
export class RegionResolver {
  @FieldResolver(() => [Partnership], {
    nullable: true,
    description: "The partnerships it takes part in.",
  })
  partnerships(
    @Root() { partnerships }: RegionProfile,
    @Ctx() { registry }: CommonsContext,
  ): Partnership[] | null {
    if (!partnerships) return null;
    return registry.partnerships.filter(({ id }) => partnerships.includes(id));
  }

  @FieldResolver(() => Endpoint, {
    nullable: true,
    description:
      "How its server stands, as commons last saw it; null where no partner directory is followed.",
  })
  endpoint(@Root() { id }: RegionProfile, @Ctx() { directory }: CommonsContext): Endpoint | null {
    return directory.endpoint(id) ?? null;
  }
}

/** A field of the profile that names records: each is answered by its id, and asked of its region. */
function answerRecords({ name, type, description, list, required }: FieldSpec): void {
  const kind = kindOfType(type())?.kind;
  if (!kind) throw new Error(`Region.${name} leads to no record kind and has no resolver.`);
  const value = (profile: Record<string, string[] | string | undefined>) => {
    const ids = profile[name];
    return Array.isArray(ids) ? ids.map((id) => ({ id })) : ids ? { id: ids } : null;
  };
  const { prototype } = RegionResolver;
  const descriptor = { value, configurable: true, writable: true };
  Object.defineProperty(prototype, name, descriptor);
  const returns = () => (list ? [stub(kind)] : stub(kind)) as never;
  FieldResolver(returns, { description, nullable: !required })(prototype, name, descriptor);
  Root()(prototype, name, 0);
}

for (const field of fieldsOf(RegionProfile))
  if (field.role !== "value" && field.name !== "partnerships") answerRecords(field);
