const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;

/** The text without e-mail addresses: the registry is public, and it needs none. */
export const withoutEmails = (text: string): string =>
  text.includes("@") ? text.replaceAll(EMAIL, "[e-mail address left out]") : text;
