import { z } from "zod";

/** Why a file cannot be used, for the person who edits it. */
export const reasonOf = (error: unknown): string =>
  error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
