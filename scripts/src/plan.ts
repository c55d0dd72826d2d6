import { readFile } from "node:fs/promises";
import { explainer } from "@guildhall/gateway";
import { UserError } from "@guildhall/serving/process";
import { HELP, readPlanRequest } from "./plan/options.ts";

/** `npm run plan`: how the graph of the committed snapshot answers a query. */
const SUPERGRAPH = new URL("../../schema/supergraph.graphql", import.meta.url);

try {
  const request = await readPlanRequest(process.argv.slice(2));
  if (request === "help") console.log(HELP);
  else {
    const { text, errors } = explainer(await readFile(SUPERGRAPH, "utf8"))(request);
    if (errors) throw new UserError(errors.map(String).join("\n\n"));
    console.log(text);
  }
} catch (error) {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
}
