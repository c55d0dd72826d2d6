import { Readable } from "node:stream";
import { GuildhallError, nearest } from "@guildhall/schema";
import { inWords } from "@guildhall/schema/define";
import { fail, type Http } from "@guildhall/serving/http";
import type { GraphQLSchema } from "graphql";
import type { CatalogueContext } from "../graph/catalogue/context.ts";
import { citationForm, CITATIONS, type Reference } from "../snapshots/cite.ts";
import { dataPackage } from "./data-package.ts";
import { fileNamed, fileNames } from "./formats.ts";
import { invalid, type Asked, recordsOf, type Selection, selectionOf } from "./selection.ts";

export interface ExportRoutes {
  /** The catalogue's own, whose filters are taken. */
  schema: GraphQLSchema;
  context: () => CatalogueContext;
  publicUrl?: string | undefined;
}

/** Files that may be on their way to clients at once. */
const MOST = 16;
/** Milliseconds after which a file that is not read to its end is given up: others want its place. */
const LONGEST = 15 * 60_000;

type Reply = Parameters<typeof fail>[0];
type Request = { Params: { file: string }; Querystring: Asked };

/**
 * `GET /export/<kind>.<format>`: all that a filter finds, as it is found; `?citation=` how to cite
 * it. `GET /export/datapackage.json` describes the same selection of every kind.
 */
export function useExport(http: Http, { schema, context, publicUrl = "" }: ExportRoutes): void {
  let underWay = 0;
  const root = publicUrl.replace(/\/$/, "");

  http.get<Request>("/export/:file", async (request, reply) => {
    try {
      const { file } = request.params;
      const { citation, ...parameters } = request.query;
      const seen = context();
      const address = root + withoutCitation(request.url);
      if (file === "datapackage.json") return dataPackage({ parameters, context: seen, address });
      const named = fileNamed(file);
      if (!named) throw unknownFile(file);
      const selection = selectionOf({ kind: named.kind, schema }, parameters, seen);
      const reference = referenceOf(inWords(named.kind.plural), selection, seen, address);
      if (citation !== undefined) {
        const form = citationForm(String(citation));
        if (!form) throw invalid(`Wanted citation=${Object.keys(CITATIONS).join(", ")}.`);
        return reply.type(form.type).send(form.of(reference));
      }
      if (underWay >= MOST)
        return fail(reply, "BUSY", "Too many files are being written. Try again in a moment.");
      const records = recordsOf(seen.catalogue, named.kind, selection);
      const body = Readable.from(named.format.write(named.kind, records, reference));
      underWay++;
      const timer = setTimeout(() => body.destroy(), LONGEST);
      body.once("close", () => {
        clearTimeout(timer);
        underWay--;
      });
      return reply
        .header("content-disposition", `inline; filename="${file}"`)
        .header("link", `<${citationOf(address)}>; rel="describedby"; type="text/plain"`)
        .type(named.format.type)
        .send(body);
    } catch (error) {
      if (error instanceof GuildhallError) return refuse(reply, error);
      throw error;
    }
  });
}

/** The address of the file itself. */
function withoutCitation(url: string): string {
  const [path = "", query] = url.split("?", 2);
  const parameters = new URLSearchParams(query);
  parameters.delete("citation");
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

const citationOf = (address: string): string =>
  `${address}${address.includes("?") ? "&" : "?"}citation=text`;

/** A file is all or nothing: what a query is told with status 200 is told with 400 here. */
const refuse = (reply: Reply, error: GuildhallError) =>
  fail(reply, error.code, error.message).code(error.code === "NOT_FOUND" ? 404 : 400);

function unknownFile(file: string): GuildhallError {
  const near = nearest(file, fileNames(), (one) => [one]);
  const help = near.length > 0 ? `Did you mean ${near.join(" or ")}?` : "Such as maker-spaces.csv.";
  return new GuildhallError("NOT_FOUND", `There is no file ${file.slice(0, 60)}. ${help}`);
}

function referenceOf(
  records: string,
  { regions }: Selection,
  { catalogue }: CatalogueContext,
  address: string,
): Reference {
  const asked = new Set(regions.map(({ id }) => id));
  const states = catalogue.states().filter(({ region }) => asked.has(region));
  const names = new Map(regions.map(({ id, profile }) => [id, profile?.name ?? id]));
  const moments = states.flatMap(({ changedAt }) => changedAt ?? []);
  return {
    id: `guildhall-${records.replaceAll(" ", "-")}`,
    title: `Guildhall catalogue: ${records}`,
    authors: [...states.map(({ region }) => names.get(region) ?? region), "Guildhall"],
    at: moments.toSorted().at(-1) ?? new Date().toISOString(),
    address,
    note: states.map(({ region, after }) => `${region} ${after?.number ?? 0}`).join(", "),
  };
}
