import type { GraphQLResolveInfo } from "graphql";
import { ID, Int } from "type-graphql";
import { inWords } from "../define/in-words.ts";
import { addComputed } from "../define/object.ts";
import type { Kind } from "../define/kind.ts";
import { GuildhallError } from "../errors.ts";
import { parseRecordId } from "../ids.ts";
import { CONTRACT_VERSION } from "../version.ts";
import { Region, Registry, type RegionProfile } from "../records/index.ts";
import { answerConnection, orderOf, PAGE_DEFAULT, PAGE_MAX } from "./connection.ts";
import { contractContext, type ContractContext } from "./context.ts";
import { answerChanges, ChangePage, FEED_MAX } from "./feed.ts";
import { conditionsOf } from "./filter.ts";
import { addIssues } from "./issues.ts";
import { type KindList, lists } from "./lists.ts";

interface ListArguments {
  first?: number | null;
  after?: string | null;
  filter?: Record<string, unknown> | null;
  orderBy?: { by: string; direction?: string } | null;
}

/** Gives `Region` a list and a look-up by id for every kind. */
export function addRegionFields(): void {
  for (const list of lists) {
    addList(list);
    addLookUp(list.kind);
  }
  addIssues();
  addComputed(Region, {
    name: "registry",
    type: () => Registry,
    description: "How its registry stands: changes whenever a record of it does.",
    compute: registry,
  });
  addComputed(Region, {
    name: "changes",
    type: () => ChangePage,
    description:
      "The registry's changes in order, withdrawn records as tombstones: read from the start they make up the registry, and from a token what is new since. Null when the region does not answer.",
    args: [
      { name: "after", type: () => String, description: "Token of the change to go on after." },
      {
        name: "first",
        type: () => Int,
        description: `How many changes at most, 0 to ${FEED_MAX}.`,
        defaultValue: 100,
      },
    ],
    compute: (
      region: RegionProfile,
      args: { after?: string | null; first: number },
      { registries }: ContractContext,
    ) => {
      const registryReader = registries(region.id);
      return registryReader ? answerChanges(registryReader, args) : null;
    },
  });
  addComputed(Region, {
    name: "asOf",
    type: () => Region,
    description:
      "The region with its registry as it was after a log entry: everything below is read as of then, without what was erased since. Null when the region does not answer.",
    args: [
      {
        name: "position",
        type: () => Int,
        description: "Number of the log entry, 0 to `registry.position`.",
        required: true,
      },
    ],
    compute: asOf,
  });
}

async function asOf(
  region: RegionProfile,
  { position }: { position: number },
  { registries, profiles, moments, warnings }: ContractContext,
  { path }: GraphQLResolveInfo,
): Promise<RegionProfile | null> {
  const registryReader = registries(region.id);
  if (!registryReader) return null;
  const { number: head } = await registryReader.position();
  if (position < 0 || position > head)
    throw new GuildhallError("POSITION_UNKNOWN", `Got position: ${position}, wanted 0 to ${head}.`);
  const then = await registryReader.asOf(position);
  moments.set(
    path,
    contractContext((id) => (id === region.id ? then : undefined), {
      warnings,
      profiles,
      isErased: (id) => then.isErased(id),
    }),
  );
  return region;
}

function addList({ kind, filter, ...types }: KindList): void {
  addComputed(Region, {
    name: kind.plural,
    type: () => types.connection,
    description: `Its ${inWords(kind.plural)}, a page at a time, by name unless ordered otherwise. Null when the region does not answer.`,
    args: [
      {
        name: "first",
        type: () => Int,
        description: `How many records at most, 0 to ${PAGE_MAX}.`,
        defaultValue: PAGE_DEFAULT,
      },
      { name: "after", type: () => String, description: "Cursor of the record to go on after." },
      { name: "filter", type: () => filter, description: "Which records." },
      {
        name: "orderBy",
        type: () => types.order,
        description: "In which order; by name if not given.",
      },
    ],
    compute: (
      region: RegionProfile,
      { first, after, filter: given, orderBy }: ListArguments,
      { readers, warnings }: ContractContext,
    ) => {
      const reader = readers(region.id);
      if (!reader) return null;
      const where = conditionsOf(kind, given, { timeZone: region.timeZone ?? "UTC", warnings });
      return answerConnection(reader, {
        kind: kind.kind,
        where,
        order: orderOf(types, orderBy),
        first,
        after,
      });
    },
  });
}

function addLookUp(kind: Kind): void {
  addComputed(Region, {
    name: kind.singular,
    type: () => kind.type,
    description: `One of its ${inWords(kind.plural)} by id; null when there is none or the region does not answer.`,
    args: [
      {
        name: "id",
        type: () => ID,
        description: `The record's id, \`<region>/${kind.kind}/<own id>\`, or the own id alone.`,
        required: true,
      },
    ],
    compute: async (
      region: RegionProfile,
      { id }: { id: string },
      { records, isErased }: ContractContext,
    ) => {
      const path = parseRecordId(id.includes("/") ? id : `${region.id}/${kind.kind}/${id}`);
      if (!path)
        throw new GuildhallError(
          "ID_INVALID",
          `Got ${JSON.stringify(id.slice(0, 80))}, wanted an id such as ${region.id}/${kind.kind}/name.`,
        );
      if (path.region !== region.id || path.kind !== kind.kind) return null;
      const full = `${path.region}/${path.kind}/${path.own}`;
      const record = await records.load(full);
      if (record || !isErased(full)) return record;
      throw new GuildhallError(
        "RECORD_ERASED",
        `${full} was there then, and was erased since: what it said is no longer kept.`,
      );
    },
  });
}

async function registry(
  region: RegionProfile,
  _args: unknown,
  { readers }: ContractContext,
): Promise<Registry | null> {
  const position = await readers(region.id)?.position();
  if (!position) return null;
  return {
    position: position.number,
    contractVersion: CONTRACT_VERSION,
    ...(position.at && { updatedAt: position.at }),
  };
}
