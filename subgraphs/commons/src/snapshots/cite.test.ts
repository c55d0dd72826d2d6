import { expect, it } from "vitest";
import { bibtexCitation, snapshotReference } from "./cite.ts";

it("keeps names with BibTeX's own characters from ending a field or giving a command", () => {
  const region = (id: string, name: string) => ({
    id,
    name,
    position: 1,
    changedAt: null,
    confirmedAt: null,
  });
  const record = { version: 1, updatedAt: null, licence: null, sources: [], at: [] };
  const entry = bibtexCitation(
    snapshotReference("a".repeat(64), "https://graph.example.org/snapshots/a", {
      takenAt: "2026-11-24T10:00:00Z",
      records: [{ id: "odd/maker-spaces/one", ...record }],
      regions: [region("odd", String.raw`} \input{x} & 50% #1_a~b^c $`), region("idle", "Idle")],
    }),
  );
  expect(entry).toContain(
    String.raw`{\} \textbackslash{}input\{x\} \& 50\% \#1\_a\textasciitilde{}b\textasciicircum{}c \$}`,
  );
  expect(entry).not.toContain("Idle");
});
