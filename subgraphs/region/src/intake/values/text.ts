/** Text as people meant it: no control characters, no odd spaces, composed letters. */
export function clean(text: string): string {
  // Most cells are plain, and there are millions of them.
  if (/^[\x20-\x7E]*$/.test(text)) return text.trim();
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they come from broken exports and mean nothing
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/g, "")
      .replaceAll(/\r\n?/g, "\n")
      .replaceAll(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, " ")
      .normalize("NFC")
      .trim()
  );
}
