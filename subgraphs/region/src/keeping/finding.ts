/** What was looked at: each has something of its own to say about what is wrong. */
export type Check = "file" | "feed" | "content" | "lists" | "references";

/** Something that is wrong with a registry. */
export interface Finding {
  check: Check;
  /** The record concerned, where it is one. */
  id?: string;
  message: string;
}

export const sayFinding = ({ check, id, message }: Finding): string =>
  `${check}: ${id ? `${id} ` : ""}${message}`;
