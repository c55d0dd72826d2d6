import { Int } from "type-graphql";
import { defineEnum } from "../define/enum.ts";
import { text, value, values } from "../define/field.ts";
import { inWords } from "../define/in-words.ts";
import { input, object } from "../define/object.ts";
import type { Kind } from "../define/kind.ts";
import type { ClassType } from "../define/spec.ts";
import { GuildhallError } from "../errors.ts";
import type { Order, RecordQuery } from "../reader/query.ts";
import type { Page, RecordReader } from "../reader/reader.ts";
import { encodeCursor, decodeCursor } from "./cursor.ts";

export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 500;

export const OrderDirection = defineEnum("OrderDirection", "Which end of an order comes first.", {
  ASC: "The smallest, earliest or first in the alphabet.",
  DESC: "The largest, latest or last in the alphabet.",
});

@object("Where a page stands in its list.")
export class PageInfo {
  @value(() => Boolean, "Whether more records follow this page.", { required: true })
  hasNextPage: boolean;

  @value(() => Boolean, "Whether this page was asked for with `after`.", { required: true })
  hasPreviousPage: boolean;

  @text("Cursor of the first record of the page; null on an empty page.")
  startCursor?: string;

  @text("Cursor of the last record of the page, to give as `after`; null on an empty page.")
  endCursor?: string;
}

export interface ListTypes {
  connection: ClassType;
  order: ClassType;
  /** Order names to the keys they stand for. */
  orders: Readonly<Record<string, string>>;
}

/** The types `MakerSpaceConnection`, `MakerSpaceEdge` and `MakerSpaceOrder` of a kind. */
export function listTypes(kind: Kind): ListTypes {
  const { name } = kind.type;

  @object(`One of a list of ${inWords(kind.plural)}, with its place.`, { name: `${name}Edge` })
  class Edge {
    @text("The record's place in the list; stays valid when records are added.", {
      required: true,
    })
    cursor: string;

    @value(() => kind.type, "The record.", { required: true })
    node: object;
  }

  @object(`A page of a list of ${inWords(kind.plural)}.`, { name: `${name}Connection` })
  class Connection {
    @values(() => kind.type, "The records of the page.", { required: true })
    nodes: object[];

    @values(() => Edge, "The records of the page, each with its cursor.", { required: true })
    edges: Edge[];

    @value(() => PageInfo, "Where the page stands in the list.", { required: true })
    pageInfo: PageInfo;

    @value(() => Int, "How many records the whole list has.", { required: true })
    totalCount: number;
  }

  const OrderField = defineEnum(
    `${name}OrderField`,
    `What a list of ${inWords(kind.plural)} can be ordered by.`,
    {
      NAME: "By name, without regard to case and accents.",
      UPDATED: "By the time of the last change.",
      ...Object.fromEntries(
        Object.entries(kind.orders).map(([key, one]) => [key, one.description]),
      ),
    },
  );

  @input(
    `How a list of ${inWords(kind.plural)} is ordered; records that lack the value come last.`,
    `${name}Order`,
  )
  class OrderInput {
    @value(() => OrderField, "What to order by.", { required: true })
    by: string;

    @value(() => OrderDirection, "Which end comes first; ASC where not given.")
    direction?: string;
  }

  const orders = {
    NAME: "name",
    UPDATED: "updatedAt",
    ...Object.fromEntries(Object.entries(kind.orders).map(([key, one]) => [key, one.key])),
  };
  return { connection: Connection, order: OrderInput, orders };
}

export const orderOf = (
  { orders }: ListTypes,
  given: { by: string; direction?: string } | null | undefined,
): Order => ({
  key: orders[given?.by ?? "NAME"] ?? "name",
  descending: given?.direction === "DESC",
});

export interface ListQuery extends Omit<RecordQuery, "after" | "first"> {
  first: number | null | undefined;
  after: string | null | undefined;
}

/** A page that reads only what is selected: `{ totalCount }` counts and fetches no record. */
export function answerConnection(
  reader: Pick<RecordReader, "find" | "count">,
  { first, after, ...query }: ListQuery,
) {
  const size = first ?? PAGE_DEFAULT;
  if (size < 0 || size > PAGE_MAX)
    throw new GuildhallError(
      "PAGE_TOO_LARGE",
      `Got first: ${size}, wanted 0 to ${PAGE_MAX}. Page on with after.`,
    );
  const start = after ? { after: decodeCursor(query.order, after) } : {};
  let found: Promise<Page> | undefined;
  const page = (): Promise<Page> => (found ??= reader.find({ ...query, ...start, first: size }));
  const cursors = async (): Promise<string[]> =>
    (await page()).items.map(({ position }) => encodeCursor(query.order, position));

  return {
    totalCount: () => reader.count(query.kind, query.where),
    nodes: async () => (await page()).items.map(({ record }) => record),
    edges: async () => {
      const all = await cursors();
      return (await page()).items.map(({ record }, at) => ({ node: record, cursor: all[at]! }));
    },
    pageInfo: async (): Promise<PageInfo> => {
      const all = await cursors();
      return {
        hasNextPage: (await page()).hasMore,
        hasPreviousPage: Boolean(after),
        startCursor: all[0],
        endCursor: all.at(-1),
      };
    },
  };
}
