import { expect, it } from "vitest";
import { changed, figure, valuesByPart } from "./testing/figures.ts";

const CODE = "facility-coverage";
const share = (count: number) => (count / 35) * 100;

it("keeps what was read, what is only inferred and what nobody tells of apart", async () => {
  // Cork's five tell of incubation, offices, mentoring, meeting rooms, metal, wood, studios,
  // training, jewellery and co-working; 3D printing, digital fabrication and electronics are
  // inferred from what the spaces are (training is too, and read elsewhere): 10, 3 and 22 of 35.
  expect(await valuesByPart(CODE, "cork")).toEqual({
    whole: share(10),
    read: share(10),
    inferred: share(3),
    unknown: share(22),
  });
  const inferred = await figure(CODE, "cork", { part: "inferred" });
  expect(inferred.notes).toContain("These are: 3d-printing, electronics, digital-fabrication.");
});

it("counts a spelling as its word, and nothing that no list has", async () => {
  const facilities = [{ category: "Laser cutters" }, { category: "alchemy" }];
  const records = changed({ "cork/maker-spaces/benchspace": { facilities } });
  // Without Benchspace, jewellery and co-working are gone, and laser cutting is new: 9.
  expect((await figure(CODE, "cork", { records })).value).toBe(share(9));
});
