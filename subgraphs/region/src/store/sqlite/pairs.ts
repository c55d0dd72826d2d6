/**
 * Records with a value each, by group, on their way into a table: as JSON objects `{rec: value}`
 * that name a record as often as it has values. SQLite takes those apart in half the time that it
 * needs for rows as arrays, each of which it has to parse once more.
 */
export class Pairs<Group, Value> {
  readonly #groups = new Map<Group, string[]>();

  add(group: Group, rec: number, value: Value): void {
    const pair = `"${rec}":${JSON.stringify(value)}`;
    const pairs = this.#groups.get(group);
    if (pairs) pairs.push(pair);
    else this.#groups.set(group, [pair]);
  }

  each(work: (group: Group, json: string) => void): void {
    for (const [group, pairs] of this.#groups) work(group, `{${pairs.join(",")}}`);
  }
}
