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

it("takes a region's word that no copy of it may answer, and nothing else for one", () => {
  expect(readProfileAnswer("graz", { replicas: false }).replicas).toBe(false);
  for (const replicas of [null, "false", 0, [false]])
    expect(readProfileAnswer("graz", { replicas })).toEqual({ id: "graz" });
});

it("is not led astray by depth", () => {
  const deep = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`) as unknown;
  expect(readProfileAnswer("graz", { name: "Graz", notes: deep })).toEqual({
    id: "graz",
    name: "Graz",
  });
});

it("takes nothing that could reach a prototype, at any depth", () => {
  for (const key of ["__proto__", "constructor", "prototype"]) {
    const hostile = `"${key}":{"polluted":1}`;
    const answer = JSON.parse(
      `{${hostile},"name":"Graz","centroid":{${hostile},"latitude":47,"longitude":15},
        "territories":[{${hostile},"code":"AT221","scheme":"NUTS","version":"2021"}]}`,
    ) as Record<string, unknown>;
    const profile = readProfileAnswer("graz", answer);
    expect(profile).toMatchObject({ id: "graz", name: "Graz" });
    expect(JSON.stringify(profile)).not.toContain(key);
    expect(Object.getPrototypeOf(profile)).toBe(Object.prototype);
    for (const polluted of [profile, profile.centroid ?? {}, {}, Object])
      expect((polluted as { polluted?: unknown }).polluted).toBeUndefined();
  }
});
