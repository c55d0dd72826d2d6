import { symlink } from "node:fs/promises";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder, type TemporaryFolder } from "@guildhall/serving/testing";

const MODULES = fileURLToPath(new URL("../../node_modules", import.meta.url));
const OPTIONS =
  "--noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --target es2022 --types";

/** Whether two types are the same, and not only fit each other. */
export const SAME = `export type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;`;

export interface Page extends TemporaryFolder {
  /** What the compiler says of a file and all that it uses: the lines that are wrong. */
  errors(file: string): Promise<string[]>;
}

/** The folder of somebody else's page, with this project's packages at hand. */
export async function newPage(files: Readonly<Record<string, string>>): Promise<Page> {
  const folder = await temporaryFolder(files);
  await symlink(MODULES, join(folder.path, "node_modules"));
  const tsc = join(MODULES, ".bin", "tsc");
  return {
    ...folder,
    errors: (file) =>
      new Promise((done) => {
        execFile(tsc, [...OPTIONS.split(" "), "", file], { cwd: folder.path }, (_error, output) =>
          done(output.split("\n").filter((line) => line.includes("error TS"))),
        );
      }),
  };
}
