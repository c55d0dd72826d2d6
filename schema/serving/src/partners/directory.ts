import { z } from "zod";
import { isRegionId } from "@guildhall/schema";
import { JsonProblem, parseJsonWithLines } from "./json-lines.ts";

/** A partner: who serves the records of one region, and where. Several may share an address. */
export interface Partner {
  region: string;
  url: string;
}

export interface PartnerDirectory {
  partners: readonly Partner[];
}

/** Why a directory file cannot be used, for the person who edits it. */
export interface DirectoryProblem {
  line: number;
  message: string;
}

export type DirectoryResult =
  | { directory: PartnerDirectory; problems?: undefined }
  | { directory?: undefined; problems: readonly DirectoryProblem[] };

export const NO_PARTNERS: PartnerDirectory = { partners: [] };

/** An address that a server may be asked at: HTTP, without credentials or fragment. */
function isEndpoint(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) return false;
  const http = url.protocol === "http:" || url.protocol === "https:";
  return http && !url.username && !url.password && !url.hash;
}

// Other keys are let through: a later version may write more about a partner.
const Directory = z.looseObject(
  {
    partners: z.array(
      z.looseObject(
        {
          region: z.string('expected "region", a text like "lisbon"').refine(isRegionId, {
            error: ({ input }) => `"${String(input)}" is not a region id: use a-z, 0-9, "-"`,
          }),
          url: z.string('expected "url", a text like "http://host/graphql"').refine(isEndpoint, {
            error: ({ input }) =>
              `"${String(input)}" is not an http(s) address without credentials and fragment`,
          }),
        },
        'expected a partner: { "region": "lisbon", "url": "http://…/graphql" }',
      ),
      'expected "partners", a list of { "region", "url" }',
    ),
  },
  'expected { "partners": [ … ] }',
);

/** Reads the text of `partners.json`: either the whole directory or every problem with its line. */
export function parseDirectory(text: string): DirectoryResult {
  let json;
  try {
    json = parseJsonWithLines(text);
  } catch (error) {
    if (error instanceof JsonProblem)
      return { problems: [{ line: error.line, message: error.message }] };
    throw error;
  }

  const parsed = Directory.safeParse(json.value);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        line: json.lineOf(path),
        message,
      })),
    };
  }

  const seen = new Set<string>();
  const problems: DirectoryProblem[] = [];
  const partners = parsed.data.partners.map(({ region, url }, index) => {
    if (seen.has(region))
      problems.push({
        line: json.lineOf(["partners", index, "region"]),
        message: `the region "${region}" is listed twice; keep one entry`,
      });
    seen.add(region);
    return { region, url: new URL(url).href };
  });
  return problems.length > 0 ? { problems } : { directory: { partners } };
}
