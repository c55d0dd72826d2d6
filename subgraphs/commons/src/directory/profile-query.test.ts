import { expect, it } from "vitest";
import { readProfileAnswer } from "./profile-query.ts";

it("takes no more of a server's answer than a profile needs", () => {
  const notes = Array.from({ length: 2_000 }, (_, at) => `Note ${at} of what nobody asked for.`);
  const answer = { name: "Graz", description: "A city.", notes };
  expect(readProfileAnswer("graz", answer)).toEqual({
    id: "graz",
    name: "Graz",
    description: "A city.",
  });
});

it("is not led astray by depth", () => {
  const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`) as unknown;
  expect(readProfileAnswer("graz", { name: "Graz", notes: deep })).toEqual({
    id: "graz",
    name: "Graz",
  });
});
