/** Asks a GraphQL endpoint over HTTP. */
export async function ask<T = Record<string, never>>(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{
  data: T;
  errors?: { message: string; path?: unknown; extensions: { code: string } }[];
}> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as never;
}
