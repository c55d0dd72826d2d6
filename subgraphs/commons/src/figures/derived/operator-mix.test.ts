import { expect, it } from "vitest";
import { changed, figures, only, valuesByPart } from "./testing/figures.ts";

const CODE = "spaces-by-operator-type";

it("adds up to all, with those of which nobody says who runs them apart", async () => {
  // Istanbul's fifteen: five of universities, three unknown, two private, two of communities, and
  // one each of a library, a school and the city.
  const shares = await valuesByPart(CODE, "istanbul");
  const share = (count: number) => (count / 15) * 100;
  expect(shares).toEqual({
    university: share(5),
    unknown: share(3),
    private: share(2),
    community: share(2),
    library: share(1),
    school: share(1),
    municipal: share(1),
  });
});

it("says how much one space weighs, of so few", async () => {
  const [share] = await figures(CODE, "bologna");
  expect(share!.notes).toContain("One open maker space more or less is 16.7 % of all.");
});

it("keeps a type that no list has apart, and reads a spelling as its word", async () => {
  const records = changed({
    "kranj/maker-spaces/kovacnica": { operator: { name: "A", type: "City Council" } },
    "kranj/maker-spaces/openlab-kranj": { operator: { name: "B", type: "coven" } },
    "kranj/maker-spaces/layerjeva-hisa": { operator: null },
  });
  expect(await valuesByPart(CODE, "kranj", { records })).toMatchObject({
    municipal: 25,
    unlisted: 25,
    unknown: 25,
  });
});

it("is no share where there is no open space", async () => {
  const records = only(({ id }) => !id.startsWith("kranj/maker-spaces/"));
  expect(await figures(CODE, "kranj", { records })).toMatchObject([
    { value: null, part: null, absence: "NOT_APPLICABLE" },
  ]);
});
