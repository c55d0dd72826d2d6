import { z } from "zod";

/** What the system's codes mean to somebody at a keyboard. */
const MEANT: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else listens there",
  EADDRNOTAVAIL: "this machine has no such address",
  EACCES: "this user has no right to it",
  EISDIR: "it is a folder, and a file was wanted",
  ENOTFOUND: "no machine of that name is known",
  ENOENT: "there is no such file or folder",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file, not a folder",
  EPERM: "this user has no right to it",
  EROFS: "the disk can only be read",
};

/** What an operation on a file or an address failed with, as opposed to a mistake of the program. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

/** Why a file cannot be used, for the person who edits it. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  const { code = "", message } = error as NodeJS.ErrnoException;
  return Object.hasOwn(MEANT, code) ? `${MEANT[code]} (${code})` : message;
}
