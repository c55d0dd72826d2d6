import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { exportRegistry } from "../cli/export.ts";
import { put, testRegistry, withdraw, type TestRegistry } from "./testing/registry.ts";
import { UserError } from "@guildhall/serving/process";

const from = ({ data }: TestRegistry) => ({ region: "testshire", data });
const read = (folder: string, file: string) => readFile(join(folder, file), "utf8");

const kept = () =>
  testRegistry(
    put("maker-spaces", "b", { kind: "fab-lab", description: "Žår “lab”", issues: [] }),
    put("maker-spaces", "a", {
      location: { precision: "CITY", longitude: 2, latitude: 1 },
      issues: [{ code: "X", severity: "NOTE", message: "x" }],
    }),
    put("events", "gone"),
  );

describe("export to a folder", () => {
  it("writes a file a record, in the contract's order and without what the store added", async () => {
    await using registry = await kept();
    const to = join(registry.folder, "out");
    expect(await exportRegistry({ ...from(registry), to })).toContain(
      "3 records of testshire as of entry 1: 3 files written, 0 unchanged, 0 removed",
    );
    expect(await read(to, "maker-spaces/a.json")).toBe(
      `{
  "id": "testshire/maker-spaces/a",
  "region": "testshire",
  "name": "a",
  "status": "UNKNOWN",
  "sources": [
    {
      "kind": "UNCITED",
      "title": "made for a test",
      "confidence": "LOW"
    }
  ],
  "location": {
    "latitude": 1,
    "longitude": 2,
    "precision": "CITY"
  }
}
`,
    );
  });

  it("changes no file when nothing changed, and gives the same bytes elsewhere", async () => {
    await using registry = await kept();
    const to = join(registry.folder, "out");
    await exportRegistry({ ...from(registry), to });
    expect(await exportRegistry({ ...from(registry), to })).toContain(
      "0 files written, 3 unchanged, 0 removed",
    );
    const other = join(registry.folder, "other");
    await exportRegistry({ ...from(registry), to: other });
    for (const file of ["events/gone.json", "maker-spaces/a.json", "maker-spaces/b.json"])
      expect(await read(other, file)).toBe(await read(to, file));
  });

  it("removes the files of withdrawn records and leaves foreign ones alone", async () => {
    await using registry = await kept();
    const to = join(registry.folder, "out");
    await mkdir(join(to, "events"), { recursive: true });
    await writeFile(join(to, "region.json"), "{}");
    await writeFile(join(to, "events/mine.json"), "not of the registry");
    await exportRegistry({ ...from(registry), to });
    await registry.write(withdraw("events", "gone"), put("maker-spaces", "b", { name: "B" }));
    const said = await exportRegistry({ ...from(registry), to });
    expect(said).toContain("1 files written, 1 unchanged, 1 removed");
    expect(said).not.toContain("no region.json");
    expect(await readdir(join(to, "events"))).toEqual(["mine.json"]);
    expect((await readdir(to)).toSorted()).toEqual(["events", "maker-spaces", "region.json"]);
  });

  it("gives the registry as it was after an entry, also in a folder that is further on", async () => {
    await using registry = await kept();
    const [then, to] = [join(registry.folder, "then"), join(registry.folder, "out")];
    await exportRegistry({ ...from(registry), to: then });
    await registry.write(put("maker-spaces", "b", { name: "B" }), put("events", "new"));
    await registry.write(withdraw("events", "gone"));
    await exportRegistry({ ...from(registry), to });
    await exportRegistry({ ...from(registry), to, asOf: "1" });
    expect(await readdir(join(to, "events"))).toEqual(["gone.json"]);
    for (const file of ["events/gone.json", "maker-spaces/a.json", "maker-spaces/b.json"])
      expect(await read(to, file)).toBe(await read(then, file));
  });
});

describe("export as NDJSON", () => {
  it("writes one record a line by id, with versions where they are asked for", async () => {
    await using registry = await kept();
    const [to, more] = [join(registry.folder, "a.ndjson"), join(registry.folder, "b.ndjson")];
    await exportRegistry({ ...from(registry), to });
    await exportRegistry({ ...from(registry), to: more, withVersions: true });
    const lines = (await readFile(to, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([
      "testshire/events/gone",
      "testshire/maker-spaces/a",
      "testshire/maker-spaces/b",
    ]);
    expect(lines[0]).not.toContain("version");
    expect((await readFile(more, "utf8")).split("\n")[0]).toMatch(
      /,"version":1,"updatedAt":"\d{4}-.*Z"}$/,
    );
  });

  it("goes to standard output on request", async () => {
    await using registry = await kept();
    const [file, output] = [join(registry.folder, "a.ndjson"), new PassThrough()];
    const piped = text(output);
    await exportRegistry({ ...from(registry), to: file });
    await exportRegistry({ ...from(registry), to: "-" }, output);
    output.end();
    expect(await piped).toBe(await readFile(file, "utf8"));
  });
});

describe("export that cannot be done", () => {
  it.each([
    [{ to: "out", format: "xml" }, /--format got xml, wanted folder or ndjson/],
    [{ to: "-", format: "folder" }, /cannot go to standard output/],
    [{ to: "out", asOf: "2" }, /--as-of got 2, wanted .* 0 to 1/],
    [{ to: "out", asOf: "-1" }, /--as-of got -1/],
    [{ to: "out", withVersions: true }, /--with-versions is for NDJSON/],
    [{ to: "out", region: "elsewhere" }, /no registry of elsewhere here/],
    [{ to: "out", region: "../up" }, /--region got \.\.\/up/],
    [{ to: "missing/folder/a.ndjson" }, /missing\/folder.* cannot be written: there is no folder/],
  ])("says of %j what is wrong", async ({ to, ...options }, message) => {
    await using registry = await kept();
    const place = to === "-" ? to : join(registry.folder, to);
    const exporting = async () => exportRegistry({ ...from(registry), to: place, ...options });
    await expect(exporting()).rejects.toThrow(message);
    await expect(exporting()).rejects.toBeInstanceOf(UserError);
    expect(await readdir(registry.folder)).toEqual(["data"]);
  });
});
