import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "./make-folder.ts";
import { temporaryFolder } from "../testing/index.ts";
import { withoutRights } from "./testing/without-rights.ts";
import { UserError } from "./user-error.ts";

async function refusal(folder: string): Promise<string> {
  const error: unknown = await makeFolder(folder).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  return (error as UserError).message;
}

describe("making a folder", () => {
  it("makes those above it too, and takes one that is there already as it is", async () => {
    await using place = await temporaryFolder();
    const folder = join(place.path, "a", "b c", "d");
    await makeFolder(folder);
    await writeFile(join(folder, "kept"), "");
    await makeFolder(folder);
    expect(await readdir(folder)).toEqual(["kept"]);
  });

  it("comes to the same folder when several make it at once", async () => {
    await using place = await temporaryFolder();
    const folder = join(place.path, "a", "b", "c");
    await Promise.all([1, 2, 3, 4].map(() => makeFolder(folder)));
    expect((await stat(folder)).isDirectory()).toBe(true);
  });

  it.skipIf(!existsSync("/proc/self"))(
    "comes to an end where no folder can ever be made (needs a /proc)",
    async () => {
      expect(await refusal("/proc/guildhall/regions")).toBe(
        "The folder /proc/guildhall/regions cannot be made: /proc takes no new folder (ENOENT). Name another folder, or mend that.",
      );
    },
  );

  it("names the file that is in the way", async () => {
    await using place = await temporaryFolder();
    const file = join(place.path, "file");
    await writeFile(file, "");
    for (const folder of [file, join(file, "data"), join(file, "data", "regions")])
      expect(await refusal(folder)).toContain(`${file} is a file, not a folder`);
  });

  it.skipIf(process.platform === "win32")(
    "names the folder that takes no new one (not on Windows, which has no such mode)",
    async () => {
      await using place = await temporaryFolder();
      await chmod(place.path, 0o755);
      const closed = join(place.path, "closed");
      await mkdir(closed, 0o555);
      await withoutRights(async () =>
        expect(await refusal(join(closed, "a", "b"))).toContain(
          `${closed} takes no new folder (EACCES)`,
        ),
      );
      expect(await readdir(closed)).toEqual([]);
    },
  );
});
