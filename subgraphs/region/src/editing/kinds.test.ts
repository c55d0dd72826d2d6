import { describe, expect, it } from "vitest";
import { CREATE, SHED, serveTestshire, UPDATE } from "./testing/editor.ts";

const SOURCES = [{ kind: "ADDRESS", address: "https://www.kranj.si/", confidence: "HIGH" }];
const BARN = { name: "Die Scheune für Łukasz", status: "ACTIVE", sources: SOURCES };

describe("an editor", () => {
  it("adds a record under an id made of its name", async () => {
    const { send, tokenFor } = await serveTestshire();
    const token = await tokenFor("Ana");
    const { data, status } = await send(CREATE, { token, variables: { input: BARN } });
    expect(status).toBe(200);
    expect(data["answer"]).toEqual({
      record: {
        id: "testshire/maker-spaces/die-scheune-fur-lukasz",
        name: BARN.name,
        version: 2,
        issues: [],
      },
      problems: [],
      conflict: null,
    });
  });

  it("changes the fields that are given, removes those that are null, and leaves the rest", async () => {
    const { send, tokenFor } = await serveTestshire([
      { ...SHED, notes: ["Once a barn."] } as never,
    ]);
    const token = await tokenFor("Ana");
    const input = { description: null, operator: { name: "The club", type: "association" } };
    const { data } = await send(UPDATE, { token, variables: { id: SHED.id, version: 1, input } });
    expect(data["answer"]!.record).toMatchObject({
      version: 2,
      name: "The Shed",
      description: null,
      notes: ["Once a barn."],
      operator: { name: "The club" },
    });
  });
});
