import { serverAudits } from "graphql-http";

/** What the audits of GraphQL over HTTP say of a server: how many it passes, and which it must not fail. */
export async function auditHttp(url: string): Promise<{ ok: number; errors: string[] }> {
  const found = { ok: 0, errors: [] as string[] };
  for (const audit of serverAudits({ url, fetchFn: fetch })) {
    const result = await audit.fn();
    if (result.status === "ok") found.ok++;
    if (result.status === "error") found.errors.push(`${result.name}: ${result.reason}`);
  }
  return found;
}
