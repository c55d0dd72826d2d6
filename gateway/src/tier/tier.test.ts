import { describe, expect, it } from "vitest";
import { split } from "./split.ts";

const ref = (id: string, more = {}) => ({ __typename: "MakerSpace", id, ...more });

describe("split", () => {
  const north = { name: "north" };
  const south = { name: "south" };
  const route = (region: string | null) => {
    if (region === null) return { failure: "none" };
    if (region === "silent") return null;
    return { endpoint: region.startsWith("n") ? north : south };
  };

  it("asks each endpoint once for each record, and remembers who waits for it", () => {
    const { shares, refused } = split(
      [ref("n1/x/a"), ref("s/x/a"), ref("n2/x/b"), ref("n1/x/a"), ref("silent/x/a"), ref("../n1")],
      route,
    );
    expect(shares).toMatchObject([
      { endpoint: north, regions: ["n1", "n2"], positions: [[0, 3], [2]] },
      { endpoint: south, regions: ["s"], positions: [[1]] },
    ]);
    expect([...refused]).toEqual([["", { failure: "none", positions: [5] }]]);
  });

  it("keeps representations apart that say more than the key", () => {
    const { shares } = split([ref("n/x/a", { size: 1 }), ref("n/x/a", { size: 2 })], route);
    expect(shares[0]?.positions).toEqual([[0], [1]]);
  });
});
