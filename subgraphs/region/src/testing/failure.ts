import { sayError } from "../cli/say-error.ts";
import { runCommand } from "./run-command.ts";

/**
 * What `guildhall …` prints where it fails; `@name` is a path in the place, and the region is
 * testshire unless another is named.
 */
export async function failureIn(place: string, line: string): Promise<string> {
  const onRegion = /^(init|serve|compare|transfer)|--region/.test(line)
    ? line
    : `${line} --region testshire`;
  const args = onRegion.split(" ").map((part) => part.replace("@", `${place}/`));
  return runCommand(...args).then(
    () => "nothing",
    (error: unknown) => String(sayError(error)).replaceAll(`${place}/`, "@"),
  );
}
