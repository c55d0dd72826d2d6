import { describe, expect, it } from "vitest";
import { testRegistry } from "../testing/registry.ts";

/** What an import of a CSV file says of it. */
async function imported(text: string, options = {}) {
  await using registry = await testRegistry();
  const report = await registry.import("labs.csv", text, options);
  const names = (await registry.records()).map(({ name }) => name);
  return { report, names, messages: report.refusals.map(({ message }) => message) };
}

describe("the heading", () => {
  it("is no title above it, though that names a lab", async () => {
    const { names } = await imported("Makerspace,,\nName,City,Website\nAlpha,Testville,\n");
    expect(names).toEqual(["Alpha"]);
  });

  it("is the first row that is wide enough, where none names the records", async () => {
    const mapping = { columns: { Etichetta: "name" } } as const;
    const { names } = await imported("A list,,,\nEtichetta,B,C,D\nAlpha,1,2,3\n", { mapping });
    expect(names).toEqual(["Alpha"]);
  });

  it("tells columns apart that are called the same or nothing", async () => {
    await using registry = await testRegistry();
    await registry.import("labs.csv", "Name,Door,Door,\nAlpha,red,blue,green\n");
    expect((await registry.record("alpha"))?.["details"]).toEqual([
      { label: "Door", text: "red" },
      { label: "Door (2)", text: "blue" },
      { label: "Column 4", text: "green" },
    ]);
  });

  it("may be told by Excel how its cells are separated", async () => {
    const { names } = await imported("sep=#\nName#Notes\nAlpha#one, two, three\n");
    expect(names).toEqual(["Alpha"]);
  });
});

describe("a row", () => {
  it("is a record in a narrow table, though it reads like a remark or the heading", async () => {
    expect((await imported("Lab\nLab\n")).names).toEqual(["Lab"]);
    const { names } = await imported("Name,City,Website\nSource Lab,,\nAlpha,Testville,\n");
    expect(names).toEqual(["Alpha", "Source Lab"]);
  });

  it("says which lines it spans where it has too many cells", async () => {
    const { messages } = await imported('Name,City\n"Alpha\nLab",Testville,more\nBeta,B,C\n');
    expect(messages[0]).toContain("It spans the file's lines 2 to 3.");
    expect(messages[1]).not.toContain("spans");
  });

  it("names nothing where its name is a word for nothing", async () => {
    const { messages, names } = await imported("Name,City\nn/a,Testville\nAlpha,Testville\n");
    expect(messages).toEqual(["The row names nothing: wanted a name in its name column."]);
    expect(names).toEqual(["Alpha"]);
  });
});
