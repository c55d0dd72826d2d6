import type { NameTable } from "./name-table.ts";
import { sql, type Sql, type SqlValue } from "./sql.ts";

/** Records that stand at the same place of a list but for their ids: to enumerate, and to test for. */
export interface Group {
  value: SqlValue;
  from: Sql;
  holds: (rec: Sql) => Sql;
}

/** Those with one value under the order key. */
export const valued = (name: number, value: SqlValue): Group => ({
  value,
  from: sql`SELECT rec FROM keys INDEXED BY keys_by_value
    WHERE name = ${name} AND value = ${value} AND least = 1`,
  holds: (rec) => sql`EXISTS (SELECT 1 FROM keys g
    WHERE g.rec = ${rec} AND g.name = ${name} AND g.value = ${value} AND g.least = 1)`,
});

/** Those without it. */
export const lacking = (name: number): Group => ({
  value: null,
  from: sql`SELECT rec FROM absent WHERE name = ${name}`,
  holds: (rec) => sql`EXISTS (SELECT 1 FROM absent g WHERE g.name = ${name} AND g.rec = ${rec})`,
});

/** All of a kind, where no record of it has the order key. */
export const everything = ({ above, below }: NameTable): Group => ({
  value: null,
  from: sql`SELECT rec FROM records WHERE id > ${above} AND id < ${below}`,
  holds: () => sql`1`,
});
