import { expect, it } from "vitest";
import { onceEach } from "./facts.ts";
import { figuresOf } from "./normal.ts";

const figure = (own: string, ...sameAs: string[]) => {
  const links = sameAs.map((id) => ({ id: `lisbon/measurements/${id}` }));
  return figuresOf({ id: `lisbon/measurements/${own}`, sources: [], sameAs: links })[0]!;
};
const kept = (...figures: ReturnType<typeof figure>[]) =>
  onceEach(figures).map(({ id }) => id.split("/")[2]);

it("keeps the first of those that tell the same fact, whichever of them says so", () => {
  expect(kept(figure("a"), figure("b", "a"), figure("c"))).toEqual(["a", "c"]);
  expect(kept(figure("b", "a"), figure("a"), figure("c"))).toEqual(["b", "c"]);
});

it("follows a fact from one telling to the next", () => {
  expect(kept(figure("a"), figure("b", "a"), figure("c", "b"))).toEqual(["a"]);
});
