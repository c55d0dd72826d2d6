import { existsSync, statSync } from "node:fs";

/** Whether there is such a file; a folder, or a path that leads nowhere, is none. */
export const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

export const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
